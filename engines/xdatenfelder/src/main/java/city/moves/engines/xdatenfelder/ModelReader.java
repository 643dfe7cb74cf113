package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the model of a message: the form with its groups and positions. */
final class ModelReader {
    private final Edition edition;
    private final Problems problems;
    private final DescriptionReader descriptions;
    private final FieldReader fields;

    ModelReader(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
        this.descriptions = new DescriptionReader(edition, problems);
        this.fields = new FieldReader(edition, problems, descriptions);
    }

    @Nullable SchemaMessage message(SourceElement element) {
        Parts parts = parts(element, ElementPath.TOP);
        SourceElement header = parts.one("header");
        Parts head = header == null ? null : parts(header, ElementPath.TOP);
        SchemaRoot root = root(parts);
        if (root == null) {
            return null;
        }
        return new SchemaMessage(edition, head == null ? "" : head.text("nachrichtID", ""),
                head == null ? "" : head.text("erstellungszeitpunkt", ""), root, parts.kept());
    }

    private @Nullable SchemaRoot root(Parts message) {
        SourceElement schema = message.one("stammdatenschema");
        SourceElement group = message.one("datenfeldgruppe");
        SchemaRoot root = schema != null ? schema(schema) : group != null ? group(group, ElementPath.TOP) : null;
        if (root != null && root.description().status() instanceof ReleaseStatus status && status.isDraft()) {
            problems.add(ProblemKind.DRAFT, (schema == null ? group : schema).opened(), ElementPath.TOP,
                    root.description().identity().id(), status.code());
        }
        return root;
    }

    private @Nullable FormSchema schema(SourceElement element) {
        Parts parts = parts(element, ElementPath.TOP);
        Description description = descriptions.read(parts);
        List<Position> positions = positions(parts, ElementPath.TOP);
        List<Rule> rules = descriptions.rules(parts, ElementPath.TOP);
        return description == null ? null : new FormSchema(description, parts.text("hilfetext"), rules, positions);
    }

    private @Nullable FieldGroup group(SourceElement element, ElementPath path) {
        Parts parts = parts(element, path);
        Description description = descriptions.read(parts);
        List<Position> positions = positions(parts, path);
        List<Rule> rules = descriptions.rules(parts, path);
        return description == null ? null
                : new FieldGroup(description, DescriptionReader.stage(parts), DescriptionReader.help(parts),
                        parts.one("art") != null, rules, positions);
    }

    private List<Position> positions(Parts parent, ElementPath path) {
        List<Position> positions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SourceElement structure : parent.all("struktur")) {
            Position position = position(structure, path);
            if (position != null && ids.add(position.element().id())) {
                positions.add(position);
            } else if (position != null) {
                problems.add(ProblemKind.AMBIGUOUS_PATH, structure.closed(), path.child(position.element().id()),
                        structure.name(), position.element().id());
            }
        }
        return positions;
    }

    private @Nullable Position position(SourceElement structure, ElementPath parent) {
        Parts parts = parts(structure, parent);
        descriptions.ignoreAttributes(structure, parent);
        SourceElement content = parts.one("enthaelt");
        SchemaElement element = content == null ? null : content(content, parent);
        if (element == null) {
            return null;
        }
        return new Position(cardinality(parts, parent.child(element.id())), DescriptionReader.references(parts), element);
    }

    private @Nullable SchemaElement content(SourceElement content, ElementPath parent) {
        Parts parts = parts(content, parent);
        descriptions.ignoreAttributes(content, parent);
        SourceElement field = parts.one("datenfeld");
        SourceElement group = parts.one("datenfeldgruppe");
        if (field != null && group != null) {
            problems.add(ProblemKind.UNEXPECTED, group.opened(), parent, group.name(), "one field or one group");
        }
        if (field != null) {
            return fields.read(field, path(field, parent));
        }
        return group == null ? null : group(group, path(group, parent));
    }

    private Cardinality cardinality(Parts structure, ElementPath path) {
        SourceElement written = structure.one("anzahl");
        if (written == null) {
            return Cardinality.OPTIONAL;
        }
        return Cardinality.parse(written.text()).orElseGet(() -> {
            problems.add(ProblemKind.INVALID_CARDINALITY, written.closed(), path, written.name(), written.text());
            return Cardinality.OPTIONAL;
        });
    }

    /** The path is needed before the element has been read, for the problems within it. */
    private static ElementPath path(SourceElement element, ElementPath parent) {
        for (SourceElement child : element.children()) {
            for (SourceElement id : child.name().equals("identifikation") ? child.children() : List.<SourceElement>of()) {
                if (id.name().equals("id") && !id.text().isEmpty()) {
                    return parent.child(id.text());
                }
            }
        }
        return parent;
    }

    private Parts parts(SourceElement element, ElementPath path) {
        return new Parts(element, path, edition, problems);
    }
}
