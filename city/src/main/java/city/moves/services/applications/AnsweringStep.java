package city.moves.services.applications;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.files.Quarantine;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.StepFault;
import city.moves.services.forms.StepFaults;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what somebody answered on a page of a form, whether it is right or not. */
@Component
class AnsweringStep {

    private static final int MOST_FILES = 50;
    private static final long MOST_BYTES = 100L << 20;

    private final Applications applications;
    private final Drafts drafts;
    private final Uploads uploads;
    private final FileStore files;
    private final Quarantine quarantine;
    private final ReadyForms forms;
    private final Clock clock;

    AnsweringStep(Applications applications, Drafts drafts, Uploads uploads, FileStore files, Quarantine quarantine,
            ReadyForms forms, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.uploads = uploads;
        this.files = files;
        this.quarantine = quarantine;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @param faultless nothing stands against going on
     * @param further   the answers brought questions to the page that were not there before
     * @param wrong     something is wrong with a question that was there before
     */
    record Answered(boolean faultless, boolean further, boolean wrong) {}

    @Transactional
    public Outcome<Answered> answer(Application seen, FormStep step, StepInput input) {
        if (!seen.isDraft()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.application.handed-in");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        Draft draft = drafts.of(seen.id());
        ReadyForm form = forms.of(seen.form());
        List<Part.Question> before = PartsOfStep.questions(PartsOfStep.live(form, step, draft.answers(),
                evaluated(form, draft.answers()), Set.of()), input.opened());
        Map<String, String> answers = new TreeMap<>(StepAnswers.without(
                StepAnswers.merged(draft.answers(), before, input.answers()), input.without()));
        if (answers.size() > StepAnswers.MOST || uploads.of(seen.id()).size() + input.files().size() > MOST_FILES) {
            return Outcome.refused(Trouble.INPUT_TOO_LARGE, "services.application.too-much");
        }
        if (bytes(seen.id(), input.files()) > MOST_BYTES) {
            return Outcome.refused(Trouble.INPUT_TOO_LARGE, "services.upload.too-much", String.valueOf(MOST_BYTES >> 20));
        }
        takeFiles(seen.id(), input.files(), answers);
        Evaluation evaluation = evaluated(form, answers);
        List<Part> after = PartsOfStep.of(form, step, answers, evaluation, Set.of());
        List<StepFault> faults = new ArrayList<>(StepFaults.of(form, after, answers, evaluation));
        faults.addAll(RefusedFiles.on(after, answers, uploads.byAnswer(seen.id())));
        boolean faultless = faults.isEmpty();
        Set<String> confirmed = confirmed(draft, step, faultless);
        drafts.save(seen.id(), new Draft(answers, confirmed));
        applications.touch(seen, confirmed.size(), clock.instant().plus(ApplicationSettings.DRAFT));
        return Outcome.done(new Answered(faultless, !paths(before).containsAll(paths(PartsOfStep.questions(after))),
                faults.stream().anyMatch(fault -> before.stream().anyMatch(shown -> shown.name().equals(fault.name())))));
    }

    /** What will be there afterwards; a file takes the place of the one that was there. */
    private long bytes(UUID application, List<StepInput.Brought> brought) {
        Set<String> places = brought.stream().map(StepInput.Brought::place).collect(Collectors.toSet());
        return brought.stream().mapToLong(file -> file.content().content().size()).sum() + uploads.of(application).stream()
                .filter(upload -> !places.contains(upload.place())).mapToLong(Upload::size).sum();
    }

    private Evaluation evaluated(ReadyForm form, Map<String, String> answers) {
        return form.evaluate(answers, Set.of(), LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
    }

    /** Of several, one more is nothing new. */
    private static Set<ElementPath> paths(List<Part.Question> questions) {
        return questions.stream().map(Part.Question::path).collect(Collectors.toSet());
    }

    private static Set<String> confirmed(Draft draft, FormStep step, boolean faultless) {
        Set<String> confirmed = new HashSet<>(draft.confirmed());
        if (faultless) {
            confirmed.add(step.key());
        } else {
            confirmed.remove(step.key());
        }
        return confirmed;
    }

    private void takeFiles(UUID application, List<StepInput.Brought> brought, Map<String, String> answers) {
        for (StepInput.Brought file : brought) {
            HeldFile held = quarantine.hold(file.content(), file.name(), "services");
            answers.put(file.place(), uploads.add(application, file.place(), held).id().toString());
        }
        for (Upload upload : uploads.of(application)) {
            if (!answers.containsValue(upload.id().toString()) && !upload.place().equals(Representations.PROOF)) {
                files.release(upload.file());
                uploads.remove(upload.id());
            }
        }
    }
}
