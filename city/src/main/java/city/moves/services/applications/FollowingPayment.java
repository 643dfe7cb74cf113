package city.moves.services.applications;

import city.moves.platform.notifications.Notifications;
import city.moves.services.fees.KeptFees;
import city.moves.services.forms.ReadyForms;
import city.moves.services.payments.PaymentEnded;
import city.moves.services.payments.PaymentPaid;
import city.moves.services.payments.PaymentState;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An application that waited for its fee goes to the office once that is paid, and back to the draft if it will not be. */
@Component
class FollowingPayment {

    private final Applications applications;
    private final Drafts drafts;
    private final Submissions submissions;
    private final ReadyForms forms;
    private final Receiving receiving;
    private final KeptFees fees;
    private final Notifications notifications;
    private final ApplicationNotices notices;
    private final Clock clock;

    FollowingPayment(Applications applications, Drafts drafts, Submissions submissions, ReadyForms forms, Receiving receiving,
            KeptFees fees, Notifications notifications, ApplicationNotices notices, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.submissions = submissions;
        this.forms = forms;
        this.receiving = receiving;
        this.fees = fees;
        this.notifications = notifications;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(PaymentPaid event) {
        Application waiting = waiting(event.payment().application());
        if (waiting != null && waiting.stage() instanceof Stage.AwaitingPayment stage) {
            drafts.remove(waiting.id());
            receiving.receive(waiting, stage.receive(), forms.of(waiting.form()), submissions.answers(waiting.id()),
                    new Doer(Doer.Role.APPLICANT, waiting.applicant(), applications.handedInBy(waiting.id()), ""));
        }
    }

    /** Everything that was answered is still in the draft. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void returnToDraft(PaymentEnded event) {
        Application waiting = waiting(event.payment().application());
        if (waiting != null && waiting.stage() instanceof Stage.AwaitingPayment stage) {
            submissions.remove(waiting.id());
            fees.thaw(waiting.id());
            Application draft = applications.move(waiting, stage.returnToDraft(), Doer.SYSTEM);
            applications.touch(draft, drafts.of(draft.id()).confirmed().size(), clock.instant().plus(ApplicationSettings.DRAFT));
            if (draft.applicant() != null && event.payment().state() == PaymentState.EXPIRED) {
                notifications.send(draft.applicant(), notices.unpaid(draft, event.payment().id()));
            }
        }
    }

    private @Nullable Application waiting(@Nullable UUID application) {
        return application == null ? null : applications.awaitingPayment(application).orElse(null);
    }
}
