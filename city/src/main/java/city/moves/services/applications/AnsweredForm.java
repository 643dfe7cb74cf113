package city.moves.services.applications;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form with the answers that were handed in: what was not answered is left out, whatever the rules would say today. */
public record AnsweredForm(ReadyForm form, Map<String, String> answers, Evaluation evaluation) {

    public static AnsweredForm of(ReadyForm form, Map<String, String> answers) {
        return new AnsweredForm(form, answers, form.evaluate(answers, Set.of(), LocalDate.EPOCH));
    }

    public List<FormStep> steps() {
        return form.steps().stream().filter(step -> !parts(step).isEmpty()).toList();
    }

    public List<Part> parts(FormStep step) {
        return answered(PartsOfStep.of(form, step, answers, evaluation, Set.of()));
    }

    private List<Part> answered(List<Part> parts) {
        return parts.stream().map(this::answered).filter(part -> PartsOfStep.isAnswered(part, answers)).toList();
    }

    private Part answered(Part part) {
        return switch (part) {
            case Part.Block block -> new Part.Block(block.name(), block.title(), "", false, false, answered(block.parts()));
            case Part.Several several -> new Part.Several(several.name(), several.title(), "", answered(several.parts()), false);
            case Part.Computed computed -> new Part.Computed(computed.name(), computed.field(),
                    answers.getOrDefault(computed.name(), ""));
            case Part.Dependent(_, _, Part inner) -> answered(inner);
            case Part.Question _, Part.Reading _ -> part;
        };
    }
}
