package city.moves.services;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.services.DescriptionFields.Difference;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what an editor wrote: in the draft of a service, or in a new draft after its last version. */
@Component
class WritingVersion {

    private final Versions versions;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    WritingVersion(Versions versions, Units units, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives what is different now; if nothing is, nothing happens.
     *
     * @param number  of the version that the editor saw
     * @param version of its row
     */
    @Transactional
    Outcome<List<Difference>> write(String slug, int number, int version, Description description, Actor actor) {
        ServiceVersion stored = versions.newestForChange(slug).orElse(null);
        if (stored == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        List<Refusal> refusals = refusedToEdit(stored.description(), description, actor);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        if (stored.state() == VersionState.IN_REVIEW) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.desk.in-review");
        }
        if (stored.number() != number || stored.version() != version) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.desk.changed-meanwhile");
        }
        List<Difference> differences = DescriptionFields.differences(stored.description(), description);
        if (!differences.isEmpty()) {
            store(slug, stored, description, actor);
            audit.record(actor.did("services", "version.written", "service:" + slug, changes(differences)));
        }
        return Outcome.done(differences);
    }

    private void store(String slug, ServiceVersion stored, Description description, Actor actor) {
        Signature editor = new Signature(actor.account(), actor.displayName(), clock.instant());
        if (stored.state() == VersionState.DRAFT) {
            versions.write(stored, description, editor);
        } else {
            versions.addDraft(slug, stored.number() + 1, description, editor);
        }
    }

    /** The right is needed for the unit that has the service and for the one that gets it. */
    private List<Refusal> refusedToEdit(Description before, Description after, Actor actor) {
        return List.of(before.access().office(), after.access().office()).stream().distinct()
                .flatMap(office -> units.find(office).stream())
                .flatMap(unit -> ServicesRights.refusedToEdit(actor, unit).stream()).limit(1).toList();
    }

    private static Map<String, Change> changes(List<Difference> differences) {
        Map<String, Change> changes = new LinkedHashMap<>();
        differences.forEach(one -> changes.put(one.field(), new Change(one.before(), one.after())));
        return changes;
    }
}
