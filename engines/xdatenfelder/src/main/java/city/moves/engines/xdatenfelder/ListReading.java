package city.moves.engines.xdatenfelder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file with a list of codes.
 *
 * @param readable absent if the file says too little to be a list
 * @param problems in the order of the file
 */
public record ListReading(@Nullable PublishedList readable, List<Problem> problems) {
    public ListReading {
        problems = List.copyOf(problems);
    }

    /** The list if the file is without errors. Warnings do no harm. */
    public Optional<PublishedList> accepted() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                ? Optional.empty() : Optional.ofNullable(readable);
    }
}
