package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in edition 3 what a message of edition 2 says. Edition 3 has no place for the labels of rules, the second label of a form
 * and the ids of references to lists; they are not carried over.
 */
public final class EditionThree {
    private static final Pattern ID_IN_PROSE = Pattern.compile("\\b([FG][0-9]{2})([0-9]{6})\\b");
    private static final Map<String, String> RENAMED = Map.of(
            "freigabedatum", "statusGesetztAm", "fachlicherErsteller", "statusGesetztDurch");

    private final String created;

    private EditionThree(String created) {
        this.created = created;
    }

    /** A message of edition 3 stays as it is. */
    public static SchemaMessage of(SchemaMessage message) {
        if (message.edition() == Edition.THREE) {
            return message;
        }
        EditionThree edition = new EditionThree(message.created());
        SchemaRoot root = switch (message.root()) {
            case FormSchema schema -> edition.schema(schema);
            case FieldGroup group -> edition.group(group);
        };
        return new SchemaMessage(Edition.THREE, message.id(), message.created(), root, message.kept());
    }

    private FormSchema schema(FormSchema schema) {
        return new FormSchema(withOneLabel(description(schema.description())), schema.help(), rules(schema.rules()),
                positions(schema.positions()));
    }

    private static Description withOneLabel(Description form) {
        return new Description(form.identity(), form.name(), form.inputLabel(), null, form.explanation(), form.definition(),
                form.legalReferences(), form.status(), form.kept());
    }

    private FieldGroup group(FieldGroup group) {
        return new FieldGroup(description(group.description()), group.stage(), group.help(), group.choice(),
                rules(group.rules()), positions(group.positions()));
    }

    private Field field(Field field) {
        Options options = field.options() instanceof Options.CodeList list
                ? new Options.CodeList(null, list.uri(), list.version(), list.versionUri(), null, null, null)
                : field.options();
        return new Field(description(field.description()), field.stage(), field.help(), field.kind(), field.type(),
                field.constraint(), field.content(), options, field.file(), Prefill.NONE, rules(field.rules()));
    }

    private List<Position> positions(List<Position> positions) {
        return positions.stream()
                .map(position -> new Position(position.cardinality(), position.legalReferences(), switch (position.element()) {
                    case Field field -> field(field);
                    case FieldGroup group -> group(group);
                }))
                .toList();
    }

    private List<Rule> rules(List<Rule> rules) {
        return rules.stream().map(this::rule).toList();
    }

    private Rule rule(Rule rule) {
        Description old = rule.description();
        List<XmlElement> kept = new ArrayList<>(old.kept().elements().stream()
                .filter(part -> part.name().equals("fachlicherErsteller")).toList());
        kept.add(XmlElement.text("letzteAenderung", created));
        Description description = new Description(old.identity().inEditionThree(), old.name(), null, null, old.explanation(),
                null, old.legalReferences(), null, new Kept(kept, Map.of()));
        return new Rule(description, RuleKind.COMPLEX, prose(rule.prose()), rule.script());
    }

    /** Prose names the fields by their ids. */
    private static @Nullable String prose(@Nullable String prose) {
        return prose == null ? null : ID_IN_PROSE.matcher(prose).replaceAll("$1000$2");
    }

    private Description description(Description old) {
        List<XmlElement> kept = new ArrayList<>(old.kept().elements().stream()
                .map(part -> new XmlElement(part.qualified(), RENAMED.getOrDefault(part.name(), part.name()),
                        part.attributes(), part.children(), part.text()))
                .toList());
        kept.add(XmlElement.text("letzteAenderung", created));
        return new Description(old.identity().inEditionThree(), old.name(), old.inputLabel(), old.outputLabel(),
                old.explanation(), old.definition(), old.legalReferences(), status(old), new Kept(kept, Map.of()));
    }

    /** Only what has a day of release is released. */
    private static ReleaseStatus status(Description old) {
        boolean released = old.kept().elements().stream().anyMatch(part -> part.name().equals("freigabedatum"));
        if (old.status() == ReleaseStatus.INACTIVE) {
            return ReleaseStatus.WITHDRAWN;
        }
        return released && old.status() == ReleaseStatus.ACTIVE ? ReleaseStatus.RELEASED_GOLD : ReleaseStatus.IN_WORK;
    }
}
