package city.moves.services.applications;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.platform.files.FileState;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.StepFault;
import city.moves.services.forms.StepFaults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where somebody is on the way through a form: which steps there are for these answers, and which of them are done.
 *
 * @param uploads  by the answer that names them
 * @param origins  of the answers that the house filled in and nobody changed, by place
 * @param outdated true if people who begin now get another version of the form
 */
record Walk(Application application, ReadyForm form, Draft draft, Map<String, Upload> uploads, Set<String> more,
        Evaluation evaluation, List<FormStep> steps, Map<String, Origin> origins, boolean outdated) {

    /** @param more places at which the person wants to answer once more */
    static Walk of(Application application, ReadyForm form, Draft draft, Map<String, Upload> uploads, Set<String> more,
            LocalDate today) {
        Evaluation evaluation = form.evaluate(draft.answers(), more, today);
        return new Walk(application, form, draft, uploads, more, evaluation, form.steps(evaluation), Map.of(), false);
    }

    Walk knownOutdated() {
        return new Walk(application, form, draft, uploads, more, evaluation, steps, origins, true);
    }

    Walk from(Map<String, Origin> known) {
        return new Walk(application, form, draft, uploads, more, evaluation, steps, known, outdated);
    }

    /** True if the step shows answers that the house filled in and the person has not sent yet. */
    boolean isFilledIn(FormStep step) {
        return !draft.confirmed().contains(step.key())
                && PartsOfStep.questions(parts(step)).stream().anyMatch(question -> origins.containsKey(question.name()));
    }

    List<Part> parts(FormStep step) {
        return PartsOfStep.of(form, step, draft.answers(), evaluation, more);
    }

    /** With what may come to the page while somebody answers. */
    List<Part> live(FormStep step) {
        return PartsOfStep.live(form, step, draft.answers(), evaluation, more);
    }

    List<StepFault> faults(FormStep step) {
        List<Part> parts = parts(step);
        List<StepFault> faults = new ArrayList<>(StepFaults.of(form, parts, draft.answers(), evaluation));
        faults.addAll(RefusedFiles.on(parts, draft.answers(), uploads));
        return faults;
    }

    List<StepFault> refusedFiles(FormStep step) {
        return RefusedFiles.on(parts(step), draft.answers(), uploads);
    }

    /** True if a file that would be handed in is still being examined. */
    boolean isBeingExamined() {
        return evaluation.submission().values().stream().map(uploads::get)
                .anyMatch(upload -> upload != null && upload.state() == FileState.QUARANTINED);
    }

    /** True if the step was sent, and nothing that was answered later made it wrong again. */
    boolean isDone(FormStep step) {
        return draft.confirmed().contains(step.key()) && faults(step).isEmpty();
    }

    /** The first step that is not done; empty if all are. */
    Optional<FormStep> next() {
        return steps.stream().filter(step -> !isDone(step)).findFirst();
    }

    /** True if the step may be opened: all before it were sent, or it was itself. */
    boolean isReached(FormStep step) {
        return draft.confirmed().contains(step.key())
                || steps.subList(0, steps.indexOf(step)).stream().allMatch(before -> draft.confirmed().contains(before.key()));
    }

    /** What would be handed in, by the written place. */
    Map<String, String> submitted() {
        return evaluation.submission().entrySet().stream().collect(Collectors.toMap(
                answer -> answer.getKey().toString(), Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    boolean hasAnswers() {
        return !draft.answers().isEmpty();
    }

    Optional<FormStep> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    Optional<FormStep> after(FormStep step) {
        int following = steps.indexOf(step) + 1;
        return following < steps.size() ? Optional.of(steps.get(following)) : Optional.empty();
    }

    Optional<FormStep> before(FormStep step) {
        int preceding = steps.indexOf(step) - 1;
        return preceding >= 0 ? Optional.of(steps.get(preceding)) : Optional.empty();
    }

    int number(FormStep step) {
        return steps.indexOf(step) + 1;
    }
}
