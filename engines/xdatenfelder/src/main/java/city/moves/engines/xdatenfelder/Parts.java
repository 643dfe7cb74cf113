package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of one element, checked against the grammar; what is wrong with them has been told. */
final class Parts {
    private final SourceElement element;
    private final ElementPath path;
    private final Problems problems;
    private final Leaves leaves;
    private final List<Slot> slots;
    private final Map<String, List<SourceElement>> found = new LinkedHashMap<>();

    Parts(SourceElement element, ElementPath path, Edition edition, Problems problems) {
        this.element = element;
        this.path = path;
        this.problems = problems;
        this.leaves = new Leaves(edition, problems);
        this.slots = Grammar.of(edition).within(element.name());
        collect(edition);
        slots.forEach(this::checkPresence);
        if (!element.text().isEmpty()) {
            problem(ProblemKind.UNEXPECTED, element.closed(), element.name(), "text: " + element.text());
        }
    }

    private void collect(Edition edition) {
        for (SourceElement child : element.children()) {
            Optional<Slot> slot = child.namespace().equals(edition.namespace())
                    ? slots.stream().filter(known -> known.name().equals(child.name())).findFirst()
                    : Optional.empty();
            if (slot.isEmpty()) {
                problem(ProblemKind.UNEXPECTED, child.opened(), child.name(), "");
            } else if (slot.get().times() == Slot.Times.MANY) {
                found.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
            } else {
                take(child, slot.get());
            }
        }
        for (Slot slot : slots) {
            found.computeIfPresent(slot.name(), (name, all) ->
                    all.stream().filter(child -> Leaves.isEmpty(child, slot) || leaves.check(child, slot, path)).toList());
        }
    }

    private void take(SourceElement child, Slot slot) {
        List<SourceElement> before = found.get(child.name());
        if (before == null) {
            found.put(child.name(), List.of(child));
            return;
        }
        boolean first = Leaves.isEmpty(before.getFirst(), slot);
        boolean second = Leaves.isEmpty(child, slot);
        if (first == second) {
            problem(ProblemKind.DUPLICATE, child.closed(), child.name(), child.text());
            return;
        }
        problem(ProblemKind.EMPTY_REPETITION, child.closed(), child.name(), "");
        if (first) {
            found.put(child.name(), List.of(child));
        }
    }

    private void checkPresence(Slot slot) {
        List<SourceElement> all = found.get(slot.name());
        boolean required = slot.times() == Slot.Times.ONE;
        if (all == null) {
            if (required && !element.isCutOff()) {
                problem(ProblemKind.MISSING, element.closed(), element.name(), slot.name());
            }
            return;
        }
        if (required && !all.isEmpty() && Leaves.isEmpty(all.getFirst(), slot) && !all.getFirst().isCutOff()) {
            problem(ProblemKind.EMPTY, all.getFirst().closed(), slot.name(), "");
        }
        found.put(slot.name(), all.stream().filter(child -> !Leaves.isEmpty(child, slot)).toList());
    }

    private void problem(ProblemKind kind, Place place, String node, String detail) {
        problems.add(kind, place, path, node, detail);
    }

    List<SourceElement> all(String name) {
        return found.getOrDefault(name, List.of());
    }

    @Nullable SourceElement one(String name) {
        List<SourceElement> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    @Nullable String text(String name) {
        SourceElement one = one(name);
        return one == null ? null : one.text();
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    <E extends Enum<E> & Coded> @Nullable E code(String name, Class<E> list) {
        SourceElement one = one(name);
        return one == null ? null : Coded.find(list, one.children().getFirst().text()).orElse(null);
    }

    /** Whoever uses a part knows its attributes only by this. */
    Kept kept() {
        List<XmlElement> elements = new ArrayList<>();
        Map<String, Map<String, String>> attributes = new HashMap<>();
        if (!element.attributes().isEmpty()) {
            attributes.put(element.name(), element.attributes());
        }
        for (Slot slot : slots) {
            if (slot.kept()) {
                all(slot.name()).forEach(child -> elements.add(copy(child)));
            } else if (slot.times() != Slot.Times.MANY && slot.content() != Slot.Content.PARTS) {
                all(slot.name()).forEach(child -> attributes.put(slot.name(), unused(child)));
            }
        }
        attributes.entrySet().removeIf(entry -> entry.getValue().isEmpty() && !isCode(entry.getKey()));
        return new Kept(elements, attributes);
    }

    /** That a code names no list is worth keeping: it is written with the name of its list otherwise. */
    private boolean isCode(String name) {
        return slots.stream().anyMatch(slot -> slot.name().equals(name) && slot.content() == Slot.Content.CODE);
    }

    private static Map<String, String> unused(SourceElement element) {
        Map<String, String> unused = new HashMap<>(element.attributes());
        if (element.name().equals("praezisierung")) {
            unused.entrySet().removeIf(entry -> ConstraintText.isUnderstood(entry.getKey(), entry.getValue()));
        } else if (element.name().equals("bezug")) {
            unused.remove("link");
        }
        return unused;
    }

    private static XmlElement copy(SourceElement source) {
        return new XmlElement(!source.namespace().isEmpty(), source.name(), source.attributes(),
                source.children().stream().map(Parts::copy).toList(), source.children().isEmpty() ? source.text() : "");
    }
}
