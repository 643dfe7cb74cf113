package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Identity;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.FormRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a submission of a form looks like: its places in their order, without labels. */
public final class SubmissionForm {
    /** Of the submissions in XML. */
    public static final String NAMESPACE = "urn:fim-de:xfall:datenschema:xdf3";

    private final String name;
    private final String label;
    private final List<Place> places;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<ElementPath> mayBeAbsent = new HashSet<>();

    private SubmissionForm(FormSchema schema, List<FormRule> rules, CodeLists lists) {
        for (FormRule rule : rules) {
            if (rule instanceof FormRule.VisibleIf || rule instanceof FormRule.Calculated) {
                mayBeAbsent.add(rule.target());
            }
        }
        this.name = name(schema.description().identity());
        this.label = schema.description().label();
        this.places = places(ElementPath.TOP, schema.positions(), false, lists);
    }

    /** What a rule may hide or cannot compute need not be there. */
    public static SubmissionForm of(FormSchema schema, List<FormRule> rules, CodeLists lists) {
        return new SubmissionForm(schema, rules, lists);
    }

    private List<Place> places(ElementPath parent, List<Position> positions, boolean choice, CodeLists lists) {
        List<Place> found = new ArrayList<>();
        for (Position position : positions) {
            ElementPath path = parent.child(position.element().id());
            int min = choice || mayBeAbsent.contains(path) ? 0 : position.cardinality().min();
            int max = position.cardinality().max();
            String elementName = name(position.element().description().identity());
            String elementLabel = position.element().description().label();
            switch (position.element()) {
                case FieldGroup group -> found.add(new Place(path, elementName, elementLabel, min, max, null, group.choice(),
                        places(path, group.positions(), group.choice(), lists)));
                case Field field when field.isAnswered() -> found.add(new Place(path, elementName, elementLabel, min, max,
                        new FacetsOfField(lists, leftOut, path, field).facets(), false, List.of()));
                case Field label -> { }
            }
        }
        return found;
    }

    private static String name(Identity identity) {
        Identity longer = identity.inEditionThree();
        return longer.version() == null ? longer.id()
                : longer.id() + "V" + longer.version().replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    /** Of the root in XML, such as {@code S00000000121V1.0.0}. */
    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public List<Place> places() {
        return places;
    }

    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    public Optional<Place> at(ElementPath path) {
        List<Place> level = places;
        Optional<Place> found = Optional.empty();
        for (String id : path.ids()) {
            found = level.stream().filter(place -> place.id().equals(id)).findFirst();
            level = found.map(Place::inner).orElse(List.of());
        }
        return found;
    }
}
