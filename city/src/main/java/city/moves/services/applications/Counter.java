package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Assurance;
import city.moves.services.Unit;
import city.moves.services.Units;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may take applications in, and which, and how surely the people are known who come. */
@Component
class Counter {

    private final Applications applications;
    private final CounterIntakes intakes;
    private final Units units;
    private final Assurance seen;

    Counter(Applications applications, CounterIntakes intakes, Units units,
            @Value("${" + CounterSettings.ASSURANCE + ":HIGH}") Assurance seen) {
        this.applications = applications;
        this.intakes = intakes;
        this.units = units;
        this.seen = seen;
    }

    boolean mayTakeIn(Actor actor, String office) {
        return units.find(office).filter(unit -> actor.may(CounterRights.COUNTER, unit.department())).isPresent();
    }

    /** The units for whose services somebody may take applications in. */
    List<Unit> units(Actor actor) {
        return units.all().stream().filter(unit -> actor.may(CounterRights.COUNTER, unit.department())).toList();
    }

    /** The draft, if this clerk began it and may still take it in. Knowing an id grants nothing. */
    Optional<Application> draft(UUID id, Actor actor) {
        return own(id, actor).flatMap(intake -> applications.draft(intake.application()))
                .filter(draft -> mayTakeIn(actor, draft.office()));
    }

    /** What was handed in, for the clerk who took it in. */
    Optional<Application> received(UUID id, Actor actor) {
        return own(id, actor).flatMap(intake -> applications.received(intake.application()))
                .filter(received -> mayTakeIn(actor, received.office()));
    }

    private Optional<CounterIntake> own(UUID id, Actor actor) {
        return actor.may(CounterRights.COUNTER) ? intakes.of(id).filter(intake -> intake.clerk().equals(actor.account()))
                : Optional.empty();
    }

    Optional<Applicant> applicant(UUID application) {
        return intakes.of(application).map(intake -> intake.applicant(seen));
    }

    Applicant applicant(CounterIntake.Begun begun) {
        return CounterIntake.applicant(begun.document(), begun.person(), seen);
    }
}
