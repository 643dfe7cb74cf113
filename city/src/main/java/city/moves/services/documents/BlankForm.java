package city.moves.services.documents;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FieldKind;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.platform.web.Speaker;
import city.moves.services.documents.BlankPart.Box;
import city.moves.services.documents.BlankPart.Boxes;
import city.moves.services.documents.BlankPart.Lines;
import city.moves.services.documents.BlankPart.Space;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.ReadyForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form on paper. All of its questions stand there, since paper does not hide any: each has a number, and those that are
 * not for everyone say when they are to be filled in.
 */
final class BlankForm {

    private static final int MOST_BOXES = 24;
    private static final int MOST_COPIES = 3;
    private static final int LETTERS_ON_A_LINE = 70;
    private static final int LETTERS_ON_A_NARROW_LINE = 20;
    private static final int MOST_LINES = 10;

    private final ReadyForm form;
    private final Speaker speaker;
    private final Outline outline;
    private final QuestionNumbers numbers;
    private final ConditionWords conditions;

    BlankForm(ReadyForm form, Speaker speaker) {
        this.form = form;
        this.speaker = speaker;
        this.outline = Outline.of(form.schema());
        this.numbers = QuestionNumbers.of(form, outline);
        this.conditions = new ConditionWords(form, outline, numbers, speaker);
    }

    /** @param title empty for the questions without a group */
    record Step(String title, String hint, List<String> note, List<BlankPart> parts) {}

    List<Step> steps() {
        return form.steps().stream().map(this::step).filter(step -> !step.parts().isEmpty()).toList();
    }

    private Step step(FormStep step) {
        List<BlankPart> parts = new ArrayList<>();
        step.roots().forEach(root -> outline.at(root).ifPresent(position -> add(root, position, parts)));
        ElementPath group = ElementPath.TOP.child(step.key());
        return new Step(step.title(), step.hint(), step.roots().contains(group) ? List.of() : conditions.of(group), parts);
    }

    private void add(ElementPath path, Position position, List<BlankPart> into) {
        switch (position.element()) {
            case FieldGroup group -> add(path, position, group, into);
            case Field field when !field.isAnswered() -> into.add(new BlankPart.Reading(
                    field.content() == null ? field.description().label() : field.content()));
            case Field field -> numbers.of(path).ifPresent(number -> into.add(question(number, path, position, field)));
        }
    }

    private void add(ElementPath path, Position position, FieldGroup group, List<BlankPart> into) {
        List<BlankPart> parts = new ArrayList<>();
        group.positions().forEach(inner -> add(path.child(inner.element().id()), inner, parts));
        if (parts.isEmpty()) {
            return;
        }
        int copies = copies(position.cardinality());
        for (int copy = 1; copy <= copies; copy++) {
            String title = group.description().label() + (copies > 1 ? " " + copy : "");
            boolean free = copy > position.cardinality().min();
            into.add(new BlankPart.Group(title, copy == 1 ? hint(group.help().input()) : "", free,
                    copy == 1 ? note(path, position.cardinality()) : List.of(), parts));
        }
    }

    private BlankPart question(int number, ElementPath path, Position position, Field field) {
        boolean optional = position.cardinality().min() == 0;
        return new BlankPart.Question(number, field.description().label(), hint(field.help().input()), optional,
                note(path, position.cardinality()), Collections.nCopies(copies(position.cardinality()), space(field)));
    }

    private List<String> note(ElementPath path, Cardinality cardinality) {
        int copies = copies(cardinality);
        return Stream.concat(conditions.of(path).stream(), cardinality.max() > copies
                ? Stream.of(speaker.text("documents.blank.more", copies)) : Stream.empty()).toList();
    }

    private static int copies(Cardinality cardinality) {
        return Math.min(cardinality.max(), Math.max(MOST_COPIES, cardinality.min()));
    }

    private Space space(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> new Boxes(true, List.of(new Box(speaker.text("services.answer.yes"), "", true),
                    new Box(speaker.text("services.answer.no"), "", true)));
            case FILE, OBJECT -> new Boxes(true, List.of(new Box(speaker.text("documents.blank.enclosed"), "", true)));
            case DATE, TIME, DATE_TIME, NUMBER, INTEGER -> new Lines(1, true, "");
            case CURRENCY -> new Lines(1, true, "€");
            case TEXT, TEXT_LATIN -> written(field);
        };
    }

    private static Space written(Field field) {
        if (field.options() instanceof Options.Inline(List<Options.Option> options) && options.size() <= MOST_BOXES) {
            return new Boxes(false, options.stream().map(option ->
                    new Box(option.name(), Objects.requireNonNullElse(option.help(), ""), false)).toList());
        }
        Integer most = field.constraint().maxLength();
        return most == null ? new Lines(1, false, "")
                : new Lines(Math.clamp(most / LETTERS_ON_A_LINE, 1, MOST_LINES), most <= LETTERS_ON_A_NARROW_LINE, "");
    }

    /** What only a form on a screen knows is not asked on paper. */
    static boolean isAsked(Field field) {
        return field.kind() != FieldKind.HIDDEN && field.kind() != FieldKind.LOCKED;
    }

    private static String hint(@Nullable String help) {
        return help == null ? "" : help.strip();
    }
}
