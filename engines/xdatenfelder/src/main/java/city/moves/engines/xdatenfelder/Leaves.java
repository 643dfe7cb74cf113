package city.moves.engines.xdatenfelder;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Checks parts that have a value and no parts of their own. */
final class Leaves {
    private static final int LONGEST_NUMBER = 18;

    private final Edition edition;
    private final Problems problems;

    Leaves(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    /** Whether the value may be used. */
    boolean check(SourceElement element, Slot slot, ElementPath path) {
        return switch (slot.content()) {
            case TEXT, NOTE -> childless(element, path);
            case DAY -> childless(element, path) && isDate(element, DateTimeFormatter.ISO_DATE, path);
            case INSTANT -> childless(element, path) && isDate(element, DateTimeFormatter.ISO_DATE_TIME, path);
            case WHOLE_NUMBER -> childless(element, path) && isNumber(element, path);
            case CODE -> isCode(element, slot.codes(), path);
            case ANY -> isOfTheStandard(element, path);
            case PARTS -> true;
        };
    }

    /** Nothing is said that would count. */
    static boolean isEmpty(SourceElement element, Slot slot) {
        return switch (slot.content()) {
            case NOTE, ANY -> element.isEmpty();
            case TEXT, DAY, INSTANT, WHOLE_NUMBER, CODE, PARTS ->
                    element.children().isEmpty() && element.text().isEmpty();
        };
    }

    private boolean childless(SourceElement element, ElementPath path) {
        element.children().forEach(child -> unexpected(child, path));
        return element.children().isEmpty();
    }

    private boolean isDate(SourceElement element, DateTimeFormatter format, ElementPath path) {
        try {
            format.parse(element.text());
            return true;
        } catch (DateTimeException notADate) {
            return invalid(element, path);
        }
    }

    private boolean isNumber(SourceElement element, ElementPath path) {
        String text = element.text();
        return text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9') || invalid(element, path);
    }

    private boolean invalid(SourceElement element, ElementPath path) {
        problems.add(ProblemKind.INVALID_VALUE, element.closed(), path, element.name(), element.text());
        return false;
    }

    private boolean isCode(SourceElement element, List<String> codes, ElementPath path) {
        SourceElement code = null;
        for (SourceElement child : element.children()) {
            if (!child.name().equals("code") || !child.namespace().isEmpty()) {
                unexpected(child, path);
            } else if (code != null) {
                problems.add(ProblemKind.DUPLICATE, child.closed(), path, child.name(), child.text());
            } else {
                code = child;
            }
        }
        if (code == null) {
            return false;
        }
        if (!codes.contains(code.text())) {
            problems.add(ProblemKind.UNKNOWN_CODE, code.closed(), path, code.name(),
                    "\"%s\" of %s".formatted(code.text(), String.join(", ", codes)));
            return false;
        }
        return true;
    }

    private boolean isOfTheStandard(SourceElement element, ElementPath path) {
        boolean good = true;
        for (SourceElement child : element.children()) {
            boolean known = child.namespace().equals(edition.namespace())
                    || child.namespace().isEmpty() && child.name().equals("code");
            if (!known) {
                unexpected(child, path);
            }
            good &= known && isOfTheStandard(child, path);
        }
        return good;
    }

    private void unexpected(SourceElement element, ElementPath path) {
        problems.add(ProblemKind.UNEXPECTED, element.opened(), path, element.name(), "");
    }
}
