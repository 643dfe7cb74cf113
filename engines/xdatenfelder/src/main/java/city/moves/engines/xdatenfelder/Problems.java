package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file while it is read. */
final class Problems {
    private static final int MOST = 1_000;

    private final List<Problem> found = new ArrayList<>();

    void add(ProblemKind kind, Place place, ElementPath path, String node, String detail) {
        if (found.size() < MOST) {
            found.add(new Problem(kind, place, path, node, detail));
        }
    }

    /** In the order of the file. */
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }
}
