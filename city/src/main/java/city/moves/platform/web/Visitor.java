package city.moves.platform.web;

/** What a page needs to know of a signed-in person; the principal of a session implements it. */
public interface Visitor {

    /** The id of the account, to be counted by and never shown. */
    String account();

    String displayName();

    /** Two letters at most. */
    String initials();

    /** True if the person may open the staff desk. */
    boolean staff();

    boolean may(String authority);

    /** The name of the person for whom this one acts; empty for oneself. */
    default String represents() {
        return "";
    }
}
