package city.moves.services.payments;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.audit.Deed.Change;
import city.moves.services.dues.DueFees;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does once what follows from what a provider says, however often it says it. */
@Component
class SettlingPayment {

    private final Payments payments;
    private final PaymentEvents history;
    private final Bookings bookings;
    private final DueFees dues;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlingPayment(Payments payments, PaymentEvents history, Bookings bookings, DueFees dues, AuditTrail trail,
            ApplicationEventPublisher events, Clock clock) {
        this.payments = payments;
        this.history = history;
        this.bookings = bookings;
        this.dues = dues;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Payment settle(Payment asked, ProviderAnswer answer, Source source) {
        Payment locked = payments.lock(asked);
        return switch (answer) {
            case ProviderAnswer.Told told -> told(locked, told, source);
            case ProviderAnswer.Silent(String why) -> inVain(locked, source, PaymentEvent.Kind.SILENT, why);
            case ProviderAnswer.Refused(int status) ->
                    inVain(locked, source, PaymentEvent.Kind.REFUSED, String.valueOf(status));
        };
    }

    /** An unreached payment learns by its first answer how the provider calls it. */
    private Payment told(Payment locked, ProviderAnswer.Told told, Source source) {
        Payment known = locked;
        if (locked.transaction() == null) {
            if (!told.requestId().equals(locked.id().toString())) {
                return inVain(locked, source, PaymentEvent.Kind.FOREIGN, told.transaction());
            }
            history.add(locked.id(), source, PaymentEvent.Kind.BEGUN, told.transaction());
            known = payments.reached(locked, told.transaction(), told.redirect(), now().plus(PaymentTimes.FIRST_LOOK));
            if (told.status() == ProviderStatus.INITIAL) {
                return known;
            }
        }
        return follow(known, told, source);
    }

    private Payment follow(Payment known, ProviderAnswer.Told told, Source source) {
        return switch (Verdict.of(known, told, isStillDue(known), now())) {
            case Verdict.Foreign _ -> inVain(known, source, PaymentEvent.Kind.FOREIGN, told.transaction());
            case Verdict.Nothing _ -> unchanged(known);
            case Verdict.Ended(PaymentState state) -> end(known, state, source);
            case Verdict.Paid _ -> paid(known, told, source);
            case Verdict.Surplus(RefundReason reason) -> surplus(known, told, reason, source);
        };
    }

    /** A fee after a notice is owed whether or not somebody waits: money that comes late is taken for it. */
    private boolean isStillDue(Payment known) {
        return known.notice() != null && known.application() != null && dues.of(known.application())
                .filter(due -> known.notice().equals(due.notice()) && due.open().equals(known.amount())).isPresent();
    }

    private Payment paid(Payment known, ProviderAnswer.Told told, Source source) {
        history.add(known.id(), source, PaymentEvent.Kind.PAYED, "");
        Payment paid = payments.settle(known, PaymentState.PAYED, told.method(), null);
        bookings.fee(paid);
        record(paid, "payment.booked", paid.amount().cents());
        events.publishEvent(new PaymentPaid(paid));
        return paid;
    }

    /** Money of another amount counts as none: who awaited it goes back to the draft. */
    private Payment surplus(Payment known, ProviderAnswer.Told told, RefundReason reason, Source source) {
        history.add(known.id(), source, PaymentEvent.Kind.PAYED, told.cents() + " " + told.currency());
        Payment paid = payments.settle(known, PaymentState.PAYED, told.method(), null);
        bookings.surplus(paid, reason, Math.max(0, told.cents()), told.currency().matches("[A-Z]{3}") ? told.currency() : "XXX");
        record(paid, "payment.surplus", told.cents());
        if (known.isAwaited()) {
            events.publishEvent(new PaymentEnded(paid));
        }
        return paid;
    }

    private Payment end(Payment known, PaymentState state, Source source) {
        history.add(known.id(), source, PaymentEvent.Kind.valueOf(state.name()), "");
        Payment ended = payments.settle(known, state, "", PaymentTimes.next(known, now()));
        events.publishEvent(new PaymentEnded(ended));
        return ended;
    }

    private Payment unchanged(Payment known) {
        payments.postpone(known, known.state() == PaymentState.PAYED ? null : PaymentTimes.next(known, now()));
        return known;
    }

    /** A provider that does not answer keeps nobody waiting beyond the end. */
    private Payment inVain(Payment known, Source source, PaymentEvent.Kind kind, String note) {
        history.add(known.id(), source, kind, note);
        return Verdict.overdue(known, now()) instanceof Verdict.Ended(PaymentState state) ? end(known, state, source)
                : unchanged(known);
    }

    /** The applicant or the office does not want to wait any more. */
    @Transactional
    public Payment abandon(Payment seen, Source source) {
        Payment locked = payments.lock(seen);
        return locked.isAwaited() ? end(locked, PaymentState.ABANDONED, source) : locked;
    }

    private void record(Payment payment, String action, long cents) {
        trail.record(Deed.of("services", action, "payment:" + payment.id(), null, "",
                Map.of("cents", new Change(null, String.valueOf(cents)))));
    }

    private Instant now() {
        return clock.instant();
    }
}
