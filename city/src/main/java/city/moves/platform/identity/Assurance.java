package city.moves.platform.identity;

/** How surely an account belongs to the person it names: the three levels of Regulation (EU) 910/2014, Article 8. */
public enum Assurance {
    /** The person said so. */
    BASIC,
    /** A document was checked. */
    SUBSTANTIAL,
    /** The person's identity card was read. */
    HIGH;

    /** True if this level is enough where the other one is asked for. */
    public boolean reaches(Assurance asked) {
        return compareTo(asked) >= 0;
    }
}
