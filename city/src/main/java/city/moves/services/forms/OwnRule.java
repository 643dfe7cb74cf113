package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;

/** How the rules are called that people at the desk wrote, beside those that the file itself makes. */
public final class OwnRule {

    private static final String OWN = "own:";
    private static final String NEEDED = OWN + "needed:";

    private OwnRule() {}

    public static boolean isOne(String rule) {
        return rule.startsWith(OWN);
    }

    /**
     * @param prose  the rule of the file that it puts; empty for none
     * @param number counted from 1
     */
    public static String of(String prose, int number) {
        return OWN + prose + "#" + number;
    }

    /** True if a rule puts this one of the file. */
    public static boolean puts(String rule, String prose) {
        return rule.startsWith(OWN + prose + "#");
    }

    /** The rule by which an answer is needed once its question is seen. */
    public static String needed(ElementPath path) {
        return NEEDED + path;
    }
}
