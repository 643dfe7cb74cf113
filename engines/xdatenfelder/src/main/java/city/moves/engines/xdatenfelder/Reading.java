package city.moves.engines.xdatenfelder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param readable all that could be understood, also of a file with errors; absent where nothing could
 * @param problems in the order of the file
 */
public record Reading(@Nullable SchemaMessage readable, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /** The message if the file is without errors. Warnings do no harm. */
    public Optional<SchemaMessage> accepted() {
        return hasErrors() ? Optional.empty() : Optional.ofNullable(readable);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** For a caller that can do nothing with a file that has errors. */
    public SchemaMessage orThrow() {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                throw new UnreadableSchemaException(problem);
            }
        }
        if (readable == null) {
            throw new IllegalStateException("nothing was read and no problem said why");
        }
        return readable;
    }
}
