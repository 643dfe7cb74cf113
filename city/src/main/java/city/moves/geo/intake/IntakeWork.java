package city.moves.geo.intake;

import city.moves.geo.LayerFacts;
import city.moves.platform.files.FileStore;
import city.moves.platform.places.LocatingAddresses;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What is done with a file while its author waits. Each part may be done again: it has the same outcome. */
@Component
class IntakeWork {

    private static final String FAULT = "geo.intake.trouble.fault";
    private static final Logger LOG = LoggerFactory.getLogger(IntakeWork.class);

    private final Intakes intakes;
    private final IntakeFiles files;
    private final ProposingPlan proposing;
    private final PlannedLayer planned;
    private final TakingFeatures taking;
    private final LocatingAddresses locating;
    private final FileStore store;

    IntakeWork(Intakes intakes, IntakeFiles files, ProposingPlan proposing, PlannedLayer planned, TakingFeatures taking,
            LocatingAddresses locating, FileStore store) {
        this.intakes = intakes;
        this.files = files;
        this.proposing = proposing;
        this.planned = planned;
        this.taking = taking;
        this.locating = locating;
        this.store = store;
    }

    /** Reads without a transaction; what it gives back writes, within one, and tells how far the file is then. */
    @FunctionalInterface
    interface Finish {

        IntakeState finish();
    }

    Finish begin(Intake intake) {
        try {
            return switch (intake.state()) {
                case READING -> read(intake);
                case COMPARING -> compare(intake);
                case TAKING -> () -> taking.take(intake);
                case CHOOSING, OPEN, COMPARED, TAKEN, UNDONE, FAILED, GIVEN_UP -> intake::state;
            };
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (RuntimeException fault) {
            LOG.error("the file {} cannot be worked on", intake.id(), fault);
            return () -> fail(intake, intake.content().troubled(FAULT));
        }
    }

    /** Nobody works on it any more, however far it is. */
    void giveUp(Intake intake) {
        if (intake.state().isAtWork()) {
            fail(intake, intake.content().troubled(FAULT));
        }
    }

    private Finish read(Intake intake) {
        Findings findings = files.inspect(intake);
        IntakeContent content = intake.content().found(findings);
        if (findings.layers().size() > 1) {
            return () -> moved(intake, IntakeState.CHOOSING, content);
        }
        if (findings.isUseless()) {
            return () -> fail(intake, content.troubled(whyUseless(findings)));
        }
        Plan kept = content.plan();
        Plan plan = kept != null ? kept : proposing.propose(intake, findings);
        return () -> moved(intake, IntakeState.OPEN, content.planned(plan, false));
    }

    private String whyUseless(Findings findings) {
        if (findings.addresses() != null && !locating.isPossible()) {
            return "geo.intake.trouble.no-register";
        }
        return findings.format().isEmpty() ? "geo.intake.trouble.unreadable" : "geo.intake.trouble.empty";
    }

    private Finish compare(Intake intake) {
        Optional<LayerFacts> facts = planned.facts(intake);
        if (facts.isEmpty()) {
            return () -> moved(intake, IntakeState.OPEN, intake.content());
        }
        Comparison comparison = files.compare(intake, facts.get());
        return () -> moved(intake, IntakeState.COMPARED, intake.content().compared(comparison));
    }

    private IntakeState fail(Intake intake, IntakeContent content) {
        store.release(intake.file());
        return moved(intake, IntakeState.FAILED, content);
    }

    /** Where it stands; elsewhere if its author was quicker. */
    private IntakeState moved(Intake intake, IntakeState state, IntakeContent content) {
        return intakes.change(intake, state, content).map(Intake::state).orElse(IntakeState.GIVEN_UP);
    }
}
