package city.moves.engines.xdatenfelder;

/** How far an element is: three codes in edition 2, the numbers 1 to 8 in edition 3. */
public enum ReleaseStatus implements Coded {
    IN_PREPARATION("inVorbereitung"),
    ACTIVE("aktiv"),
    INACTIVE("inaktiv"),
    PLANNED("1"),
    IN_WORK("2"),
    DRAFT("3"),
    METHODICALLY_RELEASED("4"),
    RELEASED_SILVER("5"),
    RELEASED_GOLD("6"),
    WITHDRAWN("7"),
    TO_BE_DELETED("8");

    private final String code;

    ReleaseStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Not meant for use yet. */
    public boolean isDraft() {
        return switch (this) {
            case IN_PREPARATION, PLANNED, IN_WORK, DRAFT -> true;
            case ACTIVE, INACTIVE, METHODICALLY_RELEASED, RELEASED_SILVER, RELEASED_GOLD, WITHDRAWN, TO_BE_DELETED -> false;
        };
    }

    boolean belongsTo(Edition edition) {
        return compareTo(PLANNED) < 0 == (edition == Edition.TWO);
    }
}
