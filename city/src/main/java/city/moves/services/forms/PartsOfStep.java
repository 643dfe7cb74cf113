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

/** What stands on a page of a form for these answers: what is hidden is left out, what there are several of is counted. */
public final class PartsOfStep {

    private final ReadyForm form;
    private final Evaluation evaluation;
    private final Repetitions repetitions;

    private PartsOfStep(ReadyForm form, Evaluation evaluation, Repetitions repetitions) {
        this.form = form;
        this.evaluation = evaluation;
        this.repetitions = repetitions;
    }

    /** @param more places at which the person wants to answer once more */
    public static List<Part> of(ReadyForm form, FormStep step, Map<String, String> answers, Evaluation evaluation,
            Set<String> more) {
        PartsOfStep parts = new PartsOfStep(form, evaluation, new Repetitions(answers, more));
        List<Part> found = new ArrayList<>();
        for (ElementPath root : step.roots()) {
            String above = root.parent().isTop() ? "" : root.parent() + "/";
            form.at(root).ifPresent(position -> parts.add(above, root, position, found));
        }
        return found;
    }

    /** All questions among these parts, also those within groups. */
    public static List<Part.Question> questions(List<Part> parts) {
        List<Part.Question> questions = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> questions.add(question);
                case Part.Block block -> questions.addAll(questions(block.parts()));
                case Part.Several several -> questions.addAll(questions(several.parts()));
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
            case Part.Question question -> answers.containsKey(question.name());
            case Part.Reading _ -> false;
        };
    }

    private void add(String above, ElementPath path, Position position, List<Part> into) {
        String name = above + path.last();
        if (isHidden(name)) {
            return;
        }
        if (position.cardinality().isRepeated()) {
            into.add(several(name, path, position));
        } else {
            addOne(name, path, position, false, into);
        }
    }

    private Part.Several several(String name, ElementPath path, Position position) {
        List<String> places = repetitions.of(name, position.cardinality());
        boolean removable = places.size() > Repetitions.least(position.cardinality());
        List<Part> parts = new ArrayList<>();
        places.forEach(place -> addOne(place, path, position, removable, parts));
        for (int number = 1; places.size() > 1 && number <= parts.size(); number++) {
            if (parts.get(number - 1) instanceof Part.Block block) {
                parts.set(number - 1, block.numbered(number));
            }
        }
        return new Part.Several(name, position.element().description().label(),
                ReadyForm.hint(position.element().help().input()), parts,
                places.size() < Repetitions.most(position.cardinality()));
    }

    private void addOne(String name, ElementPath path, Position position, boolean removable, List<Part> into) {
        boolean optional = position.cardinality().min() == 0 && !isRequired(name);
        switch (position.element()) {
            case FieldGroup group -> {
                List<Part> parts = new ArrayList<>();
                group.positions().forEach(inner ->
                        add(name + "/", path.child(inner.element().id()), inner, parts));
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

    private boolean isRequired(String name) {
        return evaluation.required().contains(place(name));
    }

    private static InstancePath place(String name) {
        return InstancePath.parse(name).orElseThrow();
    }
}
