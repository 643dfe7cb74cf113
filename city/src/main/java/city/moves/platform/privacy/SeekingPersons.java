package city.moves.platform.privacy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.DataSubjects;
import city.moves.platform.identity.DataSubjects.Known;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is meant by a letter: accounts, and an address that has none. Whom it shows stands in the trail. */
@Service
class SeekingPersons {

    private static final int MOST = 10;

    /**
     * Who was found.
     *
     * @param address what was sought, if it is an address; empty otherwise
     * @param held    how many things are held under that address
     */
    record Found(KeyPage<Known> accounts, String address, long held) {}

    private final DataSubjects people;
    private final Holdings holdings;
    private final AuditTrail trail;

    SeekingPersons(DataSubjects people, Holdings holdings, AuditTrail trail) {
        this.people = people;
        this.holdings = holdings;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Found> seek(Actor actor, String text) {
        Optional<Refusal> refused = actor.refusedFor(PrivacyConfiguration.ANSWER, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        KeyPage<Known> accounts = text.isBlank() ? new KeyPage<>(List.of(), null) : people.search(text, MOST);
        accounts.items().forEach(known -> trail.record(
                actor.did("privacy", "person.found", "account:" + known.account(), Map.of())));
        String address = MailAddress.of(text).map(MailAddress::text).orElse("");
        long held = address.isEmpty() ? 0 : holdings.count(new DataSubject(null, Set.of(address), Set.of())).stream()
                .mapToLong(counted -> counted.tally().all()).sum();
        return Outcome.done(new Found(accounts, address, held));
    }
}
