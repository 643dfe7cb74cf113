package city.moves.services;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a new service with its first draft. */
@Component
class AddingService {

    private final Versions versions;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    AddingService(Versions versions, Units units, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<String> add(String slug, Description description, Actor actor) {
        Unit unit = units.find(description.access().office()).orElse(null);
        if (unit == null) {
            return Outcome.refused(Refusal.ofField("stelle", "services.desk.no-office"));
        }
        Optional<Refusal> refusal = ServicesRights.refusedToEdit(actor, unit);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!ServicePaths.isSlug(slug)) {
            return Outcome.refused(Refusal.ofField("adresse", "services.desk.no-slug"));
        }
        if (!versions.addService(slug, clock.instant())) {
            return Outcome.refused(new Refusal(Trouble.STATE_FORBIDS, "adresse", "services.desk.slug-taken", List.of(slug)));
        }
        versions.addDraft(slug, 1, description, new Signature(actor.account(), actor.displayName(), clock.instant()));
        audit.record(actor.did("services", "service.added", "service:" + slug,
                Map.of("titel", new Change(null, description.naming().plain().de()))));
        return Outcome.done(slug);
    }
}
