package city.moves.platform.privacy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.DataSubjects;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody asked by letter. */
@Service
class OpeningRequest {

    private final Requests requests;
    private final DataSubjects people;
    private final AuditTrail trail;
    private final Clock clock;

    OpeningRequest(Requests requests, DataSubjects people, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param account null for somebody without one
     * @param email   under which is looked as well; empty for none
     */
    @Transactional
    public Outcome<UUID> open(Actor actor, @Nullable UUID account, String email, LocalDate receivedOn) {
        Optional<Refusal> refused = actor.refusedFor(PrivacyConfiguration.ANSWER, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (receivedOn.isAfter(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))) {
            return Outcome.refused(Refusal.ofField("eingang", "privacy.desk.received-later"));
        }
        Optional<DataSubjects.Known> known = Optional.ofNullable(account).flatMap(people::find);
        if (account != null && known.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        String name = known.map(DataSubjects.Known::displayName).filter(people::isUnique).orElse("");
        UUID id = requests.open(account, email, name, receivedOn, actor.account());
        trail.record(actor.did("privacy", "request.opened", "privacy-request:" + id, Map.of()));
        return Outcome.done(id);
    }
}
