package city.moves.platform.privacy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ClosingAccount;
import city.moves.platform.identity.DataSubjects;
import city.moves.platform.identity.Token;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a person's own account and has everything erased that may be. */
@Service
class AskingErasure {

    private final Requests requests;
    private final Holdings holdings;
    private final DataSubjects people;
    private final ClosingAccount closing;
    private final ErasingPersons erasing;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Clock clock;

    AskingErasure(Requests requests, Holdings holdings, DataSubjects people, ClosingAccount closing,
            ErasingPersons erasing, Jobs jobs, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.holdings = holdings;
        this.people = people;
        this.closing = closing;
        this.erasing = erasing;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins it; gives the secret by which the person, who has no account any more, sees what becomes of it.
     *
     * @param signInName as the person typed it, so that nobody erases an account by a slip
     */
    @Transactional
    public Outcome<String> ask(Actor actor, String signInName) {
        UUID account = actor.account();
        if (actor.represented() != null) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "privacy.erase.represents");
        }
        List<String> hindrances = holdings.hindrances(DataSubject.of(account));
        if (!hindrances.isEmpty()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, hindrances.getFirst());
        }
        if (people.find(account).filter(known -> known.signInName().equalsIgnoreCase(signInName)).isEmpty()) {
            return Outcome.refused(Refusal.ofField("name", "privacy.erase.other-name"));
        }
        String token = Token.random();
        Optional<UUID> begun = requests.begin(account, LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME), token);
        if (begun.isEmpty()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "privacy.erase.under-way");
        }
        closing.close(account);
        trail.record(actor.did("privacy", "erasure.asked", "account:" + account, Map.of()));
        jobs.start(erasing, begun.get().toString());
        return Outcome.done(token);
    }
}
