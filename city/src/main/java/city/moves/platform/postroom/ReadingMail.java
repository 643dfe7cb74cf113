package city.moves.platform.postroom;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.mail.Dispatch;
import city.moves.platform.mail.Dispatches;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a mail to somebody else, which leaves a trace. A secret is opened only where no server could send it: otherwise
 * whoever looks after the mail could walk through everybody's links.
 */
@Service
class ReadingMail {

    private final Dispatches dispatches;
    private final AuditTrail trail;

    ReadingMail(Dispatches dispatches, AuditTrail trail) {
        this.dispatches = dispatches;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Dispatch> read(Actor actor, UUID id) {
        Optional<Refusal> refused = actor.refusedFor(PostroomConfiguration.OPERATE);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<Dispatch> mail = dispatches.find(id).filter(dispatches::mayBeRead);
        if (mail.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        trail.record(actor.did("mail", "mail.read", "mail:" + id, Map.of()));
        return Outcome.done(mail.get());
    }
}
