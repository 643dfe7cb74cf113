package city.moves.services;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.search.SearchIndex;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a version along its way: to review, back, into publication by a second person, out of it. */
@Component
class MovingVersion {

    private final Versions versions;
    private final Services services;
    private final Units units;
    private final AuditTrail audit;
    private final SearchIndex search;
    private final Clock clock;

    MovingVersion(Versions versions, Services services, Units units, AuditTrail audit, SearchIndex search, Clock clock) {
        this.versions = versions;
        this.services = services;
        this.units = units;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /** Asks for a review; a service that lacks a module stays a draft, and each gap is named. */
    @Transactional
    Outcome<String> submit(String slug, int version, Actor actor) {
        ServiceVersion stored = versions.newestForChange(slug).orElse(null);
        Optional<Refusal> refusal = refusal(stored, version, VersionState.IN_REVIEW);
        if (refusal.isPresent() || stored == null) {
            return Outcome.refused(refusal.orElseThrow());
        }
        List<Refusal> refusals = ServicesRights.refusedToEdit(actor, unit(stored)).map(List::of).orElseGet(() -> gaps(slug, stored));
        return refusals.isEmpty() ? move(slug, stored, VersionState.IN_REVIEW, "", actor) : new Outcome.Refused<>(refusals);
    }

    /** Gives a version back to its editor, who may also take it back. */
    @Transactional
    Outcome<String> sendBack(String slug, int version, String remark, Actor actor) {
        ServiceVersion stored = versions.newestForChange(slug).orElse(null);
        Optional<Refusal> refusal = refusal(stored, version, VersionState.DRAFT);
        if (refusal.isPresent() || stored == null) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Optional<Refusal> missing = ServicesRights.refusedToPublish(actor, unit(stored));
        if (missing.isPresent() && !isBy(actor, stored.editor())) {
            return Outcome.refused(missing.get());
        }
        return move(slug, stored, VersionState.DRAFT, remark, actor);
    }

    /** @param to the first day on which it is no longer read; null for no end */
    @Transactional
    Outcome<String> publish(String slug, int version, LocalDate from, @Nullable LocalDate to, Actor actor) {
        ServiceVersion stored = versions.newestForChange(slug).orElse(null);
        Optional<Refusal> refusal = refusal(stored, version, VersionState.PUBLISHED);
        if (refusal.isPresent() || stored == null) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Optional<Refusal> forbidden = ServicesRights.refusedToPublish(actor, unit(stored))
                .or(() -> isBy(actor, stored.editor()) ? Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "services.desk.own-text"))
                        : Optional.empty())
                .or(() -> refusedDates(slug, from, to));
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        versions.publish(stored, from, to, new Signature(actor.account(), actor.displayName(), clock.instant()));
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("gilt-ab", new Change(null, from.toString()));
        if (to != null) {
            changes.put("gilt-bis", new Change(null, to.toString()));
        }
        changes.put("fassung", new Change(null, String.valueOf(stored.number())));
        audit.record(actor.did("services", "version.published", "service:" + slug, changes));
        show(slug);
        return Outcome.done(slug);
    }

    /** Gives up a draft, or takes what everyone reads off the page. */
    @Transactional
    Outcome<String> withdraw(String slug, int version, String why, Actor actor) {
        ServiceVersion stored = versions.newestForChange(slug).orElse(null);
        Optional<Refusal> refusal = refusal(stored, version, VersionState.WITHDRAWN);
        if (refusal.isPresent() || stored == null) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Optional<Refusal> missing = stored.state() == VersionState.DRAFT ? ServicesRights.refusedToEdit(actor, unit(stored))
                : ServicesRights.refusedToPublish(actor, unit(stored));
        return missing.isPresent() ? Outcome.refused(missing.get()) : move(slug, stored, VersionState.WITHDRAWN, why, actor);
    }

    private Outcome<String> move(String slug, ServiceVersion stored, VersionState state, String remark, Actor actor) {
        versions.move(stored, state, remark);
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("fassung", new Change(null, String.valueOf(stored.number())));
        changes.put("stand", new Change(stored.state().slug(), state.slug()));
        if (!remark.isEmpty()) {
            changes.put("bemerkung", new Change(null, remark));
        }
        audit.record(actor.did("services", "version.moved", "service:" + slug, changes));
        show(slug);
        return Outcome.done(slug);
    }

    /** The search finds what is read today, and nothing else. */
    private void show(String slug) {
        services.find(slug, today()).ifPresentOrElse(service -> search.put(FoundService.of(service)),
                () -> search.remove(FoundService.MODULE, FoundService.KIND, slug));
    }

    private static Optional<Refusal> refusal(@Nullable ServiceVersion stored, int version, VersionState next) {
        if (stored == null) {
            return Optional.of(Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
        }
        if (stored.version() != version) {
            return Optional.of(Refusal.of(Trouble.CHANGED_MEANWHILE, "services.desk.changed-meanwhile"));
        }
        return stored.state().next().contains(next) ? Optional.empty()
                : Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "services.desk.state-forbids"));
    }

    private List<Refusal> gaps(String slug, ServiceVersion stored) {
        return Gaps.of(slug, stored.description(), services.slugs()).stream().filter(Gap::needed)
                .map(gap -> new Refusal(Trouble.STATE_FORBIDS, "", gap.message(), gap.arguments())).toList();
    }

    private Optional<Refusal> refusedDates(String slug, LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(today())) {
            return Optional.of(Refusal.ofField("gilt-ab", "services.desk.from-past"));
        }
        if (to != null && !to.isAfter(from)) {
            return Optional.of(Refusal.ofField("gilt-bis", "services.desk.to-before-from"));
        }
        boolean later = versions.of(slug).stream().anyMatch(one -> one.state() == VersionState.PUBLISHED
                && one.validFrom() != null && one.validFrom().isAfter(from));
        return later ? Optional.of(Refusal.ofField("gilt-ab", "services.desk.later-planned")) : Optional.empty();
    }

    private Unit unit(ServiceVersion version) {
        return units.find(version.description().access().office()).orElseThrow();
    }

    /** Also a deputy of the editor is not the second person. */
    private static boolean isBy(Actor actor, Signature signature) {
        Actor.Represented represented = actor.represented();
        return actor.account().equals(signature.account())
                || represented != null && represented.account().equals(signature.account());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }
}
