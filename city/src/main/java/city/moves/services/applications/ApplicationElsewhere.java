package city.moves.services.applications;

/** Ends a request for an application that its visitor may not see, or not here; which of both stays untold. */
final class ApplicationElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApplicationElsewhere() {
        super("", null, false, false);
    }
}
