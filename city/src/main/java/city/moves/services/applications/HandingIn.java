package city.moves.services.applications;

import city.moves.engines.xdatenfelder.submissions.Attachment;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.services.fees.KeptFees;
import city.moves.services.forms.SubmissionJudge.Written;
import city.moves.services.payments.OpeningPayment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands an application in: what it says and costs is frozen, and from here on it has a reference or waits for its fee. */
@Component
class HandingIn {

    private final Applications applications;
    private final Walks walks;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Receiving receiving;
    private final DraftFees fees;
    private final KeptFees kept;
    private final OpeningPayment payments;
    private final Representations representations;
    private final CounterIntakes intakes;

    HandingIn(Applications applications, Walks walks, Drafts drafts, Submissions submissions, Receiving receiving,
            DraftFees fees, KeptFees kept, OpeningPayment payments, Representations representations, CounterIntakes intakes) {
        this.intakes = intakes;
        this.applications = applications;
        this.representations = representations;
        this.walks = walks;
        this.drafts = drafts;
        this.submissions = submissions;
        this.receiving = receiving;
        this.fees = fees;
        this.kept = kept;
        this.payments = payments;
    }

    /**
     * Where the fee is due beforehand, the application waits for it; at the counter it does not, since the office takes the fee.
     *
     * @param seen     as the person saw it: what was changed since has to be looked at again
     * @param shownFee by its sign; empty for none
     */
    @Transactional
    public Outcome<Application> handIn(Application seen, String shownFee, Applicant applicant) {
        if (!(seen.stage() instanceof Stage.Draft draft)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.application.handed-in");
        }
        if (!applicant.reaches(seen.level())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.level.too-low");
        }
        if (!applications.lock(seen)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.application.changed-meanwhile");
        }
        Walk walk = walks.of(seen);
        if (walk.next().isPresent() || !walk.evaluation().isComplete()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.review.incomplete");
        }
        if (walk.isBeingExamined()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.upload.waiting");
        }
        Representation acting = representations.of(seen.id()).orElse(null);
        if (acting != null && !acting.isComplete()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.acting.incomplete");
        }
        if (acting != null && !isUsable(acting.proof(), walk)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.acting.proof-unusable");
        }
        DraftFee fee = fees.of(seen, walk.submitted());
        if (!fee.sign().equals(shownFee)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.review.fee-changed");
        }
        Written written = walk.form().judge().write(walk.evaluation(), attachments(walk)::get);
        submissions.add(seen.id(), walk.submitted(), written);
        fee.found().ifPresent(found -> kept.freeze(seen.id(), found));
        Optional<CounterIntake> intake = intakes.of(seen.id());
        Doer doer = intake.map(CounterIntake::doer).orElseGet(() -> Doer.applicant(applicant, ""));
        if (fee.prepaid() && intake.isEmpty()) {
            payments.open(seen.id(), null, seen.title(), fee.amount().orElseThrow(), seen.language());
            return Outcome.done(applications.move(seen, draft.askForPayment(), doer));
        }
        drafts.remove(seen.id());
        return Outcome.done(receiving.receive(seen, draft.receive(), walk.form(), walk.submitted(), doer));
    }

    private static boolean isUsable(@Nullable UUID proof, Walk walk) {
        Upload upload = proof == null ? null : walk.uploads().get(proof.toString());
        return proof == null || upload != null && upload.state().isUsable();
    }

    private static Map<String, Attachment> attachments(Walk walk) {
        return walk.uploads().values().stream().map(upload -> new Attachment(upload.id().toString(), upload.name(),
                upload.type(), upload.size())).collect(Collectors.toMap(Attachment::reference, Function.identity()));
    }
}
