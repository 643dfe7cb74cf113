package city.moves.platform.values;

/** Why something was refused. Each kind has one status, one page and one problem type. */
public enum Trouble {
    INPUT_MALFORMED(400),
    INPUT_TOO_LARGE(413),
    SIGN_IN_NEEDED(401),
    RIGHT_MISSING(403),
    FORM_EXPIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    FORMAT_NOT_OFFERED(406),
    CHANGED_MEANWHILE(409),
    STATE_FORBIDS(409),
    PRECONDITION_FAILED(412),
    FORMAT_NOT_ACCEPTED(415),
    PRECONDITION_NEEDED(428),
    TOO_MANY_REQUESTS(429),
    OUR_FAULT(500),
    TOO_BUSY(503),
    OUT_OF_ORDER(503),
    CLOSED_FOR_NOW(503);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The last segment of the problem type's address, {@code /probleme/<name>}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
