package city.moves.services.cases;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the texts that an office writes again and again; who leads its cases may. */
@Component
class EditingTextBlock {

    private final TextBlocks blocks;
    private final AuditTrail trail;

    EditingTextBlock(TextBlocks blocks, AuditTrail trail) {
        this.blocks = blocks;
        this.trail = trail;
    }

    @Transactional
    public Outcome<String> add(TextBlocks.Draft draft, Actor actor) {
        Optional<Refusal> refusal = actor.refusedFor(CaseRights.LEAD, draft.department());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        if (!blocks.add(draft, Staff.name(actor))) {
            return Outcome.refused(Refusal.ofField("name", "casework.blocks.name-taken"));
        }
        trail.record(actor.did("services", "block.added", "block:" + draft.name(), Map.of("text", new Change(null, draft.text()))));
        return Outcome.done(draft.name());
    }

    @Transactional
    public Outcome<String> change(TextBlock block, int version, String text, Actor actor) {
        Optional<Refusal> refusal = actor.refusedFor(CaseRights.LEAD, block.department());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        if (!blocks.change(block.id(), version, text, actor)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "casework.blocks.changed-meanwhile");
        }
        trail.record(actor.did("services", "block.changed", "block:" + block.name(),
                Map.of("text", new Change(block.text(), text))));
        return Outcome.done(block.name());
    }

    @Transactional
    public Outcome<String> remove(TextBlock block, int version, Actor actor) {
        Optional<Refusal> refusal = actor.refusedFor(CaseRights.LEAD, block.department());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        if (!blocks.remove(block.id(), version)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "casework.blocks.changed-meanwhile");
        }
        trail.record(actor.did("services", "block.removed", "block:" + block.name(),
                Map.of("text", new Change(block.text(), null))));
        return Outcome.done(block.name());
    }
}
