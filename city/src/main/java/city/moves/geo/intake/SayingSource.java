package city.moves.geo.intake;

import city.moves.platform.identity.Actor;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which layer of a file is meant and in which coordinates it is, and has it looked at once more. */
@Component
class SayingSource {

    private final OwnIntakes own;
    private final Intakes intakes;
    private final Jobs jobs;
    private final IntakeJob job;

    SayingSource(OwnIntakes own, Intakes intakes, Jobs jobs, IntakeJob job) {
        this.own = own;
        this.intakes = intakes;
        this.jobs = jobs;
        this.job = job;
    }

    @Transactional
    public Outcome<Intake> say(UUID id, int version, Source source, Actor actor) {
        return read(id, version, actor, content -> content.from(source));
    }

    /** Other columns say where things are, or the table itself does again; what is said of the columns stays. */
    @Transactional
    public Outcome<Intake> say(UUID id, int version, @Nullable AddressColumns addresses, Plan plan, Actor actor) {
        return read(id, version, actor, content -> content.addressed(content.source().with(addresses), plan));
    }

    private Outcome<Intake> read(UUID id, int version, Actor actor, UnaryOperator<IntakeContent> said) {
        return OwnIntakes.then(
                own.open(id, version, actor, IntakeState.CHOOSING, IntakeState.OPEN, IntakeState.COMPARED),
                seen -> intakes.change(seen, IntakeState.READING, said.apply(seen.content())).map(intake -> {
                    jobs.start(job, id.toString(), actor);
                    return Outcome.done(intake);
                }).orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on")));
    }
}
