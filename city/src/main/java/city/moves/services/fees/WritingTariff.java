package city.moves.services.fees;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes tariffs for days to come. What has been in force stays as it is. */
@Component
class WritingTariff {

    private final Tariffs tariffs;
    private final AuditTrail trail;
    private final Clock clock;

    WritingTariff(Tariffs tariffs, AuditTrail trail, Clock clock) {
        this.tariffs = tariffs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param department that is responsible for the service */
    @Transactional
    public Outcome<ServiceTariff> add(String service, String department, LocalDate from, TariffTerms terms, Actor actor) {
        if (!actor.may(FeeRights.WRITE, department)) {
            return missing();
        }
        boolean first = tariffs.of(service).isEmpty();
        if (!from.isAfter(today()) && !(first && from.equals(today()))) {
            return Outcome.refused(Refusal.ofField("gilt-ab", "fees.desk.too-early"));
        }
        ServiceTariff added = tariffs.add(service, from, terms, actor).orElse(null);
        if (added == null) {
            return Outcome.refused(Refusal.ofField("gilt-ab", "fees.desk.same-day"));
        }
        record("tariff.written", added, null, actor);
        return Outcome.done(added);
    }

    /** @param version as somebody saw it */
    @Transactional
    public Outcome<ServiceTariff> change(UUID id, int version, String department, TariffTerms terms, Actor actor) {
        ServiceTariff before = tariffs.find(id).orElse(null);
        if (!actor.may(FeeRights.WRITE, department)) {
            return missing();
        }
        if (before == null || !before.mayChange(today())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "fees.desk.in-force");
        }
        ServiceTariff after = tariffs.change(id, version, terms, actor).orElse(null);
        if (after == null) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "fees.desk.changed-meanwhile");
        }
        record("tariff.written", after, before, actor);
        return Outcome.done(after);
    }

    @Transactional
    public Outcome<ServiceTariff> remove(UUID id, int version, String department, Actor actor) {
        ServiceTariff before = tariffs.find(id).orElse(null);
        if (!actor.may(FeeRights.WRITE, department)) {
            return missing();
        }
        if (before == null || !before.mayChange(today())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "fees.desk.in-force");
        }
        if (!tariffs.remove(id, version)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "fees.desk.changed-meanwhile");
        }
        trail.record(actor.did("services", "tariff.removed", subject(before), Map.of("tariff", new Change(said(before), null))));
        return Outcome.done(before);
    }

    private void record(String action, ServiceTariff after, @Nullable ServiceTariff before, Actor actor) {
        trail.record(actor.did("services", action, subject(after),
                Map.of("tariff", new Change(before == null ? null : said(before), said(after)))));
    }

    private static String subject(ServiceTariff tariff) {
        return "tariff:" + tariff.service() + "/" + tariff.validFrom();
    }

    private static String said(ServiceTariff tariff) {
        return FeeJson.write(tariff.terms());
    }

    private static <T> Outcome<T> missing() {
        return Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }
}
