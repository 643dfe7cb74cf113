package city.moves.services.cases;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.services.applications.Applications;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does with a case what somebody at the desk wants, if the table of rights lets them and the case is still as they saw it.
 * Who may not read it learns nothing of it.
 */
@Component
class WorkingOnCase {

    private static final Refusal UNKNOWN = Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text");

    private final Cases cases;
    private final Applications applications;
    private final CaseBiases biases;
    private final CaseSteps steps;
    private final AuditTrail trail;

    WorkingOnCase(Cases cases, Applications applications, CaseBiases biases, CaseSteps steps, AuditTrail trail) {
        this.cases = cases;
        this.applications = applications;
        this.biases = biases;
        this.steps = steps;
        this.trail = trail;
    }

    /** @param version that the person saw */
    @Transactional
    public Outcome<Case> carryOut(UUID id, int version, Instruction instruction, Actor actor) {
        Optional<Case> found = cases.find(id).filter(one -> CaseAction.READ.isPermitted(actor, one.department()));
        if (found.isEmpty()) {
            return Outcome.refused(UNKNOWN);
        }
        Case seen = found.orElseThrow();
        Optional<Refusal> refusal = refusal(seen, instruction.action(), actor);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        if (version != seen.version() || !applications.lock(seen.application())) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "casework.changed-meanwhile");
        }
        Optional<Refusal> fault = steps.take(seen, instruction, actor);
        if (fault.isPresent()) {
            return Outcome.refused(fault.orElseThrow());
        }
        Case done = cases.find(id).orElseThrow();
        trail.record(actor.did("services", "case." + instruction.action().slug(), "application:" + id, changes(seen, done, instruction)));
        return Outcome.done(done);
    }

    /** Somebody says that a case concerns themselves or somebody near to them: it is taken off their hands for good. */
    @Transactional
    public Outcome<Case> declareBias(UUID id, Actor actor) {
        Optional<Case> found = cases.find(id).filter(one -> CaseAction.READ.isPermitted(actor, one.department()));
        if (found.isEmpty()) {
            return Outcome.refused(UNKNOWN);
        }
        Case seen = found.orElseThrow();
        biases.add(id, actor.account());
        if (seen.isOf(actor) && applications.lock(seen.application())) {
            cases.assign(id, null, null);
        }
        trail.record(actor.did("services", "case.bias", "application:" + id, Map.of()));
        return Outcome.done(cases.find(id).orElseThrow());
    }

    private Optional<Refusal> refusal(Case seen, CaseAction action, Actor actor) {
        if (!action.isPermitted(actor, seen.department())) {
            return Optional.of(Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
        }
        if (biases.has(seen.id(), actor.account())) {
            return Optional.of(Refusal.of(Trouble.RIGHT_MISSING, "casework.biased"));
        }
        if (!action.fits(seen.application().stage())) {
            return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.stage-forbids"));
        }
        return action.isInHands(seen, actor) ? Optional.empty()
                : Optional.of(Refusal.of(Trouble.STATE_FORBIDS, notInHands(seen, action, actor)));
    }

    private static String notInHands(Case seen, CaseAction action, Actor actor) {
        if (action != CaseAction.TAKE) {
            return "casework.not-yours";
        }
        return seen.isOf(actor) ? "casework.taken-by-you" : "casework.taken";
    }

    private static Map<String, Change> changes(Case before, Case after, Instruction instruction) {
        Map<String, Change> changes = new java.util.TreeMap<>();
        put(changes, "stage", before.application().stage().key(), after.application().stage().key());
        put(changes, "assignee", before.assigneeName(), after.assigneeName());
        put(changes, "office", before.application().office(), after.application().office());
        put(changes, "follow-up", text(before.followUp()), text(after.followUp()));
        if (instruction instanceof Instruction.Close close && close.fee() != null) {
            changes.put("fee", new Change(null, close.fee().name()));
        }
        if (!instruction.reason().isEmpty()) {
            changes.put("reason", new Change(null, instruction.reason()));
        }
        return changes;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, Change> changes, String field, @Nullable String before,
            @Nullable String after) {
        if (!java.util.Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }
}
