package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.services.applications.Applications;
import city.moves.services.applications.Stage;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.correspondence.DeliveryWay;
import city.moves.services.correspondence.NoticeFee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a notice for somebody else to sign, with its fee. */
@Component
class PreparingNotice {

    private final DecisionNotices notices;
    private final NoticeFees fees;
    private final Cases cases;
    private final Applications applications;
    private final OpenActions openActions;

    PreparingNotice(DecisionNotices notices, NoticeFees fees, Cases cases, Applications applications, OpenActions openActions) {
        this.notices = notices;
        this.fees = fees;
        this.cases = cases;
        this.applications = applications;
        this.openActions = openActions;
    }

    /** In the transaction of the caller; empty if it was done. */
    Optional<Refusal> prepare(Case seen, Instruction.Prepare wanted, Actor actor) {
        if (wanted.notice().delivery() == DeliveryWay.MAILBOX && seen.application().applicant() == null) {
            return Optional.of(Refusal.ofField("zustellung", "casework.notice.no-mailbox"));
        }
        Optional<LocalDate> answerable = openActions.answerableUntil(seen);
        if (answerable.isPresent()) {
            return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.notice.answerable",
                    new Formats(Language.DE).typed(answerable.orElseThrow())));
        }
        if (!(seen.application().stage() instanceof Stage.Decidable stage)) {
            return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.stage-forbids"));
        }
        return switch (fees.find(seen, wanted.fee(), actor)) {
            case Outcome.Refused<NoticeFees.Found> refused -> Optional.of(refused.refusals().getFirst());
            case Outcome.Done<NoticeFees.Found>(NoticeFees.Found found) -> write(seen, stage, wanted, found, actor);
        };
    }

    private Optional<Refusal> write(Case seen, Stage.Decidable stage, Instruction.Prepare wanted, NoticeFees.Found found, Actor actor) {
        String text = Placeholders.named(wanted.notice().text(), found.fee());
        List<String> left = Placeholders.left(text);
        if (!left.isEmpty()) {
            return Optional.of(Refusal.ofField("text", "casework.placeholders", String.join(", ", left)));
        }
        return switch (fees.keep(seen, found, wanted.fee(), actor)) {
            case Outcome.Refused<NoticeFee> refused -> Optional.of(refused.refusals().getFirst());
            case Outcome.Done<NoticeFee>(NoticeFee fee) -> {
                notices.prepare(seen.id(), wanted.notice().with(fee, text), Staff.hand(actor));
                applications.move(seen.application(), stage.prepareDecision(), Staff.doer(actor, ""));
                cases.followUp(seen.id(), null, "");
                yield Optional.empty();
            }
        };
    }
}
