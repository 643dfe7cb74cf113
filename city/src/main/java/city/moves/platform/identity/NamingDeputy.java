package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a colleague stand in for oneself, in one role that one holds and for a time. Whoever stands in gets what the
 * represented person holds at that moment, passes nothing on, and never administers accounts that way: it would be a
 * way to keep what was lent.
 */
@Service
class NamingDeputy {

    static final int MOST_DAYS = 366;

    /**
     * The wish.
     *
     * @param assignment the role of one's own
     * @param signInName of the colleague
     */
    record Command(UUID assignment, String signInName, LocalDate since, LocalDate until) {}

    private final Deputies deputies;
    private final Roles roles;
    private final Accounts accounts;
    private final Persons persons;
    private final AuditTrail trail;
    private final Clock clock;

    NamingDeputy(Deputies deputies, Roles roles, Accounts accounts, Persons persons, AuditTrail trail, Clock clock) {
        this.deputies = deputies;
        this.roles = roles;
        this.accounts = accounts;
        this.persons = persons;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Assignment> name(Actor actor, Command command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        Optional<Assignment> held = roles.findAssignment(command.assignment())
                .filter(found -> found.account().equals(actor.account()) && found.isOn(today));
        if (held.isEmpty()) {
            return Outcome.refused(Refusal.ofField("assignment", "identity.assignment.role-missing"));
        }
        if (command.until().isBefore(command.since()) || command.until().isBefore(today)) {
            return Outcome.refused(Refusal.ofField("until", "identity.assignment.until-past"));
        }
        if (command.since().plusDays(MOST_DAYS).isBefore(command.until())) {
            return Outcome.refused(Refusal.ofField("until", "identity.deputy.too-long"));
        }
        Optional<Account> colleague = accounts.findByName(command.signInName()).flatMap(accounts::find)
                .filter(found -> !found.id().equals(actor.account()))
                .filter(found -> persons.find(found.id()).filter(Person::staff).isPresent());
        if (colleague.isEmpty()) {
            return Outcome.refused(Refusal.ofField("name", "identity.deputy.nobody"));
        }
        deputies.name(actor.account(), colleague.get().id(), held.get(), command.since(), command.until());
        trail.record(actor.didForOneself("deputy.named", Map.of("deputy",
                new Deed.Change(null, colleague.get().displayName() + ": " + held.get().inWords()
                        + " from " + command.since() + " until " + command.until()))));
        return Outcome.done(held.get());
    }
}
