package city.moves.services.documents;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.ReadyForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of the questions of a form on paper, from 1 in the order of the pages. */
final class QuestionNumbers {

    private final ReadyForm form;
    private final Map<ElementPath, Integer> numbers = new HashMap<>();

    private QuestionNumbers(ReadyForm form) {
        this.form = form;
    }

    static QuestionNumbers of(ReadyForm form, Outline outline) {
        QuestionNumbers numbers = new QuestionNumbers(form);
        for (FormStep step : form.steps()) {
            step.roots().forEach(root -> outline.at(root).ifPresent(position -> numbers.count(root, position)));
        }
        return numbers;
    }

    private void count(ElementPath path, Position position) {
        if (position.element() instanceof FieldGroup group) {
            group.positions().forEach(inner -> count(path.child(inner.element().id()), inner));
        } else if (form.question(path).filter(BlankForm::isAsked).isPresent()) {
            numbers.put(path, numbers.size() + 1);
        }
    }

    /** Empty for what nobody is asked on paper. */
    Optional<Integer> of(ElementPath path) {
        return Optional.ofNullable(numbers.get(path));
    }
}
