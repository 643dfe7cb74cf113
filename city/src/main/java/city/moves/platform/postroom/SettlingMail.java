package city.moves.platform.postroom;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.mail.DeadAddresses;
import city.moves.platform.mail.Dispatch;
import city.moves.platform.mail.DispatchState;
import city.moves.platform.mail.Dispatches;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a mail that the machine does not get further with. */
@Service
class SettlingMail {

    private static final Duration NEW_PATIENCE = Duration.ofDays(2);

    /** What a person decides. */
    enum Decision {
        SEND_AGAIN("sent-again"),
        DISCARD("discarded"),
        HAS_ARRIVED("confirmed");

        private final String deed;

        Decision(String deed) {
            this.deed = deed;
        }
    }

    private final Dispatches dispatches;
    private final DeadAddresses deadAddresses;
    private final AuditTrail trail;
    private final Clock clock;

    SettlingMail(Dispatches dispatches, DeadAddresses deadAddresses, AuditTrail trail, Clock clock) {
        this.dispatches = dispatches;
        this.deadAddresses = deadAddresses;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param seen the state that the person saw; another one now is a conflict */
    @Transactional
    public Outcome<Dispatch> settle(Actor actor, UUID id, DispatchState seen, Decision decision) {
        Optional<Refusal> refused = actor.refusedFor(PostroomConfiguration.OPERATE);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<Dispatch> mail = dispatches.find(id);
        if (mail.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!settled(mail.get(), seen, decision)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "postroom.changed-meanwhile");
        }
        trail.record(actor.did("mail", "mail." + decision.deed, "mail:" + id,
                Map.of("state", new Deed.Change(seen.name(), state(decision).name()))));
        return Outcome.done(mail.get());
    }

    private boolean settled(Dispatch mail, DispatchState seen, Decision decision) {
        Instant now = clock.instant();
        return switch (decision) {
            case SEND_AGAIN -> {
                deadAddresses.clear(mail.recipient());
                yield dispatches.sendAgain(mail.id(), seen, now, now.plus(NEW_PATIENCE));
            }
            case DISCARD -> dispatches.discard(mail.id(), seen, now);
            case HAS_ARRIVED -> seen == DispatchState.DOUBTFUL && dispatches.confirm(mail.id(), now);
        };
    }

    private static DispatchState state(Decision decision) {
        return switch (decision) {
            case SEND_AGAIN -> DispatchState.WAITING;
            case DISCARD -> DispatchState.DISCARDED;
            case HAS_ARRIVED -> DispatchState.SENT;
        };
    }
}
