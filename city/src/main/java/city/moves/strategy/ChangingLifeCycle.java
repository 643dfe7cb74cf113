package city.moves.strategy;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a measure from one state to the next that the life cycle allows, if what the next one needs is there. */
@Component
class ChangingLifeCycle {

    private static final Set<LifeCycle> STEERED =
            EnumSet.of(LifeCycle.DECIDED, LifeCycle.STOPPED, LifeCycle.REJECTED, LifeCycle.DEFERRED);
    private static final Set<LifeCycle> GIVES_REASON =
            EnumSet.of(LifeCycle.PAUSED, LifeCycle.STOPPED, LifeCycle.REJECTED, LifeCycle.DEFERRED);

    private final Measures measures;
    private final Decisions decisions;
    private final Baselines baselines;
    private final Offices offices;
    private final ChangingMeasure changing;

    ChangingLifeCycle(Measures measures, Decisions decisions, Baselines baselines, Offices offices,
            ChangingMeasure changing) {
        this.measures = measures;
        this.decisions = decisions;
        this.baselines = baselines;
        this.offices = offices;
        this.changing = changing;
    }

    /** @param reason public; needed where work ends early or rests */
    record ChangeLifeCycle(String key, int version, LifeCycle next, String reason) {}

    /** Whether a person may lead a measure into a state; what the state needs is asked later. */
    static boolean may(Actor actor, Measure measure, LifeCycle next) {
        return STEERED.contains(next) ? DeskRights.maySteer(actor) : DeskRights.mayConfirm(actor, measure);
    }

    @Transactional
    Outcome<Measure> change(ChangeLifeCycle command, Actor actor) {
        Measure measure = measures.find(command.key()).orElse(null);
        if (measure == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!may(actor, measure, command.next())) {
            return Outcome.refused(DeskRights.RIGHT_MISSING);
        }
        if (measure.version() != command.version()) {
            return ChangingMeasure.changedMeanwhile();
        }
        Optional<Refusal> refusal = missing(measure, command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String reason = GIVES_REASON.contains(command.next()) ? command.reason() : "";
        Measure changed = measure.draft().becoming(command.next(), reason, restsSince(measure)).measure();
        Outcome<Measure> outcome = changing.store(measure, changed,
                "measure." + command.next().name().toLowerCase(Locale.ROOT), reason, actor);
        if (outcome instanceof Outcome.Done<Measure> && command.next() == LifeCycle.RUNNING) {
            baselines.addFirst(measure, changing.recording(actor, "").at());
        }
        return outcome;
    }

    /** What is stopped while it rests, rests since it was paused. */
    private LocalDate restsSince(Measure measure) {
        LocalDate haltedOn = measure.haltedOn();
        return haltedOn == null ? changing.today() : haltedOn;
    }

    private Optional<Refusal> missing(Measure measure, ChangeLifeCycle command) {
        if (!measure.lifeCycle().mayBecome(command.next())) {
            return forbids("strategy.desk.move.not-next");
        }
        if (GIVES_REASON.contains(command.next()) && command.reason().isBlank()) {
            return Optional.of(Refusal.ofField("grund", "strategy.desk.move.no-reason"));
        }
        return switch (command.next()) {
            case DECIDED -> decisions.ofMeasure(measure.id()).stream().anyMatch(decision -> !decision.open())
                    ? Optional.empty() : forbids("strategy.desk.move.no-decision");
            case RUNNING -> !measure.milestones().isEmpty() && offices.exists(measure.office())
                    ? Optional.empty() : forbids("strategy.desk.move.no-plan");
            case DONE -> measure.milestones().stream().noneMatch(one -> one.mandatory() && one.open())
                    ? Optional.empty() : forbids("strategy.desk.move.open-milestones");
            case IDEA, REQUESTED, PAUSED, STOPPED, REJECTED, DEFERRED -> Optional.empty();
        };
    }

    private static Optional<Refusal> forbids(String message) {
        return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, message));
    }
}
