package city.moves.platform.files;

/** What is known of a file that somebody holds. */
public enum FileState {
    /** Nobody looked: staff brought it, or the city made it. */
    EXEMPT,
    /** Nobody may have it yet. */
    QUARANTINED,
    CLEAN,
    /** It did harm, and its content is gone. */
    INFECTED,
    /** The scanner could not look into it, so nobody may have it. */
    UNSCANNABLE;

    /** True if people may be given the content. */
    public boolean isUsable() {
        return this == EXEMPT || this == CLEAN;
    }

    /** True if it will never be usable. */
    public boolean isRefused() {
        return this == INFECTED || this == UNSCANNABLE;
    }
}
