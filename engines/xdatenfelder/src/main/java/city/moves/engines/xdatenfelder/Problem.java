package city.moves.engines.xdatenfelder;

/**
 * Something that is wrong with a file.
 *
 * @param path   of the element of the form in which it stands; {@link ElementPath#TOP} outside of all
 * @param node   the part of the file, by its name
 * @param detail what exactly: the value found, or what was allowed
 */
public record Problem(ProblemKind kind, Place place, ElementPath path, String node, String detail) {
    private static final int LONGEST = 200;

    public Problem {
        node = shortened(node);
        detail = shortened(detail);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    public Severity severity() {
        return kind.severity();
    }
}
