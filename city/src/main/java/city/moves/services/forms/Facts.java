package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Description;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Which questions of a form ask for which facts of the applicant. Forms of our own say it in keywords, of the field and of the
 * group that is about the applicant; of forms of others the places are listed where they are certain.
 */
public final class Facts {

    private static final String KEYWORD = "stichwort";
    private static final String FACT = "urn:moves:fact";
    private static final String ABOUT = "urn:moves:about";
    private static final String APPLICANT = "applicant";
    private static final Map<ElementPath, Fact> OF_OTHERS = ofOthers();

    private final Map<ElementPath, Fact> found = new LinkedHashMap<>();

    private Facts() {}

    /** In the order of the form. */
    static Map<ElementPath, Fact> of(FormSchema schema) {
        Facts facts = new Facts();
        facts.find(ElementPath.TOP, schema.positions(), false);
        return Collections.unmodifiableMap(facts.found);
    }

    /** The keyword of a field. */
    public static XmlElement keyword(Fact fact) {
        return keyword(FACT, fact.name());
    }

    /** The keyword of a group that is about whoever applies. */
    public static XmlElement aboutTheApplicant() {
        return keyword(ABOUT, APPLICANT);
    }

    private static XmlElement keyword(String uri, String text) {
        return new XmlElement(true, KEYWORD, Map.of("uri", uri), List.of(), text);
    }

    private void find(ElementPath parent, List<Position> positions, boolean applicant) {
        for (Position position : positions) {
            ElementPath path = parent.child(position.element().id());
            switch (position.element()) {
                case FieldGroup group -> find(path, group.positions(), !position.cardinality().isRepeated()
                        && (applicant || keyword(group.description(), ABOUT).filter(APPLICANT::equals).isPresent()));
                case Field field -> fact(path, field, applicant).ifPresent(fact -> found.putIfAbsent(path, fact));
            }
        }
    }

    /** What a field asks for, of whomever. */
    static Optional<Fact> asked(Field field) {
        return keyword(field.description(), FACT).flatMap(Facts::named);
    }

    private static Optional<Fact> fact(ElementPath path, Field field, boolean applicant) {
        Optional<Fact> own = asked(field).filter(_ -> applicant);
        return own.isPresent() ? own : Optional.ofNullable(OF_OTHERS.get(path));
    }

    private static Optional<String> keyword(Description description, String uri) {
        return description.kept().elements().stream().filter(element -> element.name().equals(KEYWORD)
                && uri.equals(element.attributes().get("uri"))).map(XmlElement::text).findFirst();
    }

    private static Optional<Fact> named(String name) {
        return List.of(Fact.values()).stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private static Map<ElementPath, Fact> ofOthers() {
        Properties listed = new Properties();
        try (InputStream file = Objects.requireNonNull(Facts.class.getResourceAsStream("/forms/facts.properties"))) {
            listed.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<ElementPath, Fact> facts = new LinkedHashMap<>();
        listed.stringPropertyNames().forEach(path -> facts.put(ElementPath.of(path), Fact.valueOf(listed.getProperty(path))));
        return facts;
    }
}
