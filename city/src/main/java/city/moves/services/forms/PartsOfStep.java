package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page of a form for these answers: what is hidden is left out, what there are several of is counted. What
 * other answers of the same page decide about can be kept, marked as {@linkplain Part.Dependent dependent}.
 */
public final class PartsOfStep {

    private final ReadyForm form;
    private final Evaluation evaluation;
    private final Repetitions repetitions;
    private final @Nullable FormStep live;

    private PartsOfStep(ReadyForm form, Evaluation evaluation, Repetitions repetitions, @Nullable FormStep live) {
        this.form = form;
        this.evaluation = evaluation;
        this.repetitions = repetitions;
        this.live = live;
    }

    /** @param more places at which the person wants to answer once more */
    public static List<Part> of(ReadyForm form, FormStep step, Map<String, String> answers, Evaluation evaluation,
            Set<String> more) {
        return new PartsOfStep(form, evaluation, new Repetitions(answers, more), null).of(step);
    }

    /** The same, and with it what is hidden now and would be shown by other answers of the page. */
    public static List<Part> live(ReadyForm form, FormStep step, Map<String, String> answers, Evaluation evaluation,
            Set<String> more) {
        return new PartsOfStep(form, evaluation, new Repetitions(answers, more), step).of(step);
    }

    private List<Part> of(FormStep step) {
        List<Part> found = new ArrayList<>();
        for (ElementPath root : step.roots()) {
            String above = root.parent().isTop() ? "" : root.parent() + "/";
            form.at(root).ifPresent(position -> add(above, root, position, false, found));
        }
        return found;
    }

    /** All questions among these parts that are shown, also those within groups. */
    public static List<Part.Question> questions(List<Part> parts) {
        return questions(parts, Set.of());
    }

    /** @param opened what is hidden by the answers that are kept, and was shown by those that were being given */
    public static List<Part.Question> questions(List<Part> parts, Set<String> opened) {
        return questions(parts, dependent -> !dependent.hidden() || opened.contains(dependent.name()));
    }

    /** All questions among these parts, shown or not. */
    public static List<Part.Question> offered(List<Part> parts) {
        return questions(parts, _ -> true);
    }

    private static List<Part.Question> questions(List<Part> parts, Predicate<Part.Dependent> counts) {
        List<Part.Question> questions = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> questions.add(question);
                case Part.Block block -> questions.addAll(questions(block.parts(), counts));
                case Part.Several several -> questions.addAll(questions(several.parts(), counts));
                case Part.Dependent dependent -> {
                    if (counts.test(dependent)) {
                        questions.addAll(questions(List.of(dependent.part()), counts));
                    }
                }
                case Part.Reading _, Part.Computed _ -> { }
            }
        }
        return questions;
    }

    /** True if something in the part is answered, or worked out. */
    public static boolean isAnswered(Part part, Map<String, String> answers) {
        return switch (part) {
            case Part.Block block -> block.parts().stream().anyMatch(inner -> isAnswered(inner, answers));
            case Part.Several several -> several.parts().stream().anyMatch(inner -> isAnswered(inner, answers));
            case Part.Computed computed -> !computed.value().isEmpty();
            case Part.Dependent dependent -> !dependent.hidden() && isAnswered(dependent.part(), answers);
            case Part.Question question -> answers.containsKey(question.name());
            case Part.Reading _ -> false;
        };
    }

    /** @param within true if something around it is hidden, so that nobody has found out whether this is */
    private void add(String above, ElementPath path, Position position, boolean within, List<Part> into) {
        String name = above + path.last();
        boolean hidden = within ? form.live().isConditional(path) : isHidden(name);
        boolean dependent = live != null && (within ? hidden : form.live().isDecidedOn(live, path));
        if (hidden && !dependent) {
            return;
        }
        List<Part> found = new ArrayList<>();
        if (position.cardinality().isRepeated()) {
            found.add(several(name, path, position, within || hidden));
        } else {
            addOne(name, path, position, false, within || hidden, found);
        }
        found.forEach(part -> into.add(dependent ? new Part.Dependent(name, hidden, part) : part));
    }

    private Part.Several several(String name, ElementPath path, Position position, boolean within) {
        List<String> places = repetitions.of(name, position.cardinality());
        boolean removable = places.size() > Repetitions.least(position.cardinality());
        List<Part> parts = new ArrayList<>();
        places.forEach(place -> addOne(place, path, position, removable, within, parts));
        for (int number = 1; places.size() > 1 && number <= parts.size(); number++) {
            if (parts.get(number - 1) instanceof Part.Block block) {
                parts.set(number - 1, block.numbered(number));
            }
        }
        return new Part.Several(name, position.element().description().label(),
                ReadyForm.hint(position.element().help().input()), parts,
                places.size() < Repetitions.most(position.cardinality()));
    }

    private void addOne(String name, ElementPath path, Position position, boolean removable, boolean within, List<Part> into) {
        boolean required = within ? form.live().mayBeRequired(path) : evaluation.required().contains(place(name));
        boolean optional = position.cardinality().min() == 0 && !required;
        switch (position.element()) {
            case FieldGroup group -> {
                List<Part> parts = new ArrayList<>();
                group.positions().forEach(inner ->
                        add(name + "/", path.child(inner.element().id()), inner, within, parts));
                if (!parts.isEmpty()) {
                    into.add(new Part.Block(name, group.description().label(), ReadyForm.hint(group.help().input()),
                            optional, removable, parts));
                }
            }
            case Field field when !field.isAnswered() -> into.add(new Part.Reading(
                    field.content() == null ? field.description().label() : field.content()));
            case Field field when form.isComputed(path) -> into.add(new Part.Computed(name, field,
                    evaluation.computed().getOrDefault(place(name), "")));
            case Field field -> into.add(new Part.Question(name, path, field, optional));
        }
    }

    private boolean isHidden(String name) {
        return evaluation.hidden().contains(place(name));
    }

    private static InstancePath place(String name) {
        return InstancePath.parse(name).orElseThrow();
    }
}
