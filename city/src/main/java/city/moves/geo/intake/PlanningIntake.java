package city.moves.geo.intake;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what shall become of a file: of records with flaws, of its columns, and what its layer is called. */
@Component
class PlanningIntake {

    private final OwnIntakes own;
    private final Intakes intakes;

    PlanningIntake(OwnIntakes own, Intakes intakes) {
        this.own = own;
        this.intakes = intakes;
    }

    /** @param said the content as it is now becomes what somebody says of it */
    @Transactional
    public Outcome<Intake> plan(UUID id, int version, Actor actor, Function<IntakeContent, IntakeContent> said) {
        return OwnIntakes.then(own.open(id, version, actor, IntakeState.OPEN, IntakeState.COMPARED),
                seen -> intakes.change(seen, IntakeState.OPEN, said.apply(seen.content())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on")));
    }
}
