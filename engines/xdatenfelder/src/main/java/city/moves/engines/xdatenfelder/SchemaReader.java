package city.moves.engines.xdatenfelder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file of either edition. Whatever is wrong with it is a {@link Problem}; what can be read, is. */
public final class SchemaReader {
    private final ReadLimits limits;

    public SchemaReader() {
        this(ReadLimits.STANDARD);
    }

    public SchemaReader(ReadLimits limits) {
        this.limits = limits;
    }

    public Reading read(byte[] file) {
        Problems problems = new Problems();
        SourceElement root = new XmlSource(limits, problems).read(file);
        SchemaMessage message = root == null ? null : message(root, problems);
        return new Reading(message, problems.inOrder());
    }

    private static @Nullable SchemaMessage message(SourceElement root, Problems problems) {
        Optional<Edition> edition = Edition.ofNamespace(root.namespace());
        if (edition.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_NAMESPACE, root.opened(), ElementPath.TOP, root.name(), root.namespace());
            return null;
        }
        if (!Grammar.of(edition.get()).isMessage(root.name())) {
            problems.add(ProblemKind.UNEXPECTED, root.opened(), ElementPath.TOP, root.name(), "");
            return null;
        }
        return new ModelReader(edition.get(), problems).message(root);
    }
}
