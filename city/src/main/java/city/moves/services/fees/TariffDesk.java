package city.moves.services.fees;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServicePaths;
import city.moves.services.ServiceVersion;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.Versions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste/…/tarife}: what a service costs, since when, and from when on it will cost something else. */
@Controller
class TariffDesk {

    private static final String LIST = ServicePaths.DESK + "/{slug}/tarife";
    private static final String ONE = LIST + "/{tariff}";

    private final Tariffs tariffs;
    private final Versions versions;
    private final Units units;
    private final WritingTariff writing;

    TariffDesk(Tariffs tariffs, Versions versions, Units units, WritingTariff writing) {
        this.tariffs = tariffs;
        this.versions = versions;
        this.units = units;
        this.writing = writing;
    }

    /** @param changed the one that is being changed; null where a new one is written */
    record Model(String slug, String title, List<ServiceTariff> tariffs, @Nullable ServiceTariff changed, LocalDate today,
            List<Option> kinds, Form form) {

        String address() {
            return ServicePaths.ofDesk(slug) + "/tarife";
        }

        boolean mayChange(ServiceTariff tariff) {
            return tariff.mayChange(today);
        }

        boolean inForce(ServiceTariff tariff) {
            return tariffs.stream().filter(one -> !one.validFrom().isAfter(today)).findFirst().filter(tariff::equals).isPresent();
        }
    }

    /** A service and the department that answers for it. */
    private record Place(String slug, String title, String department) {}

    @GetMapping(LIST)
    ModelAndView list(@PathVariable String slug, Actor actor, Page page) {
        return page(HttpStatus.OK, place(slug, actor), null, Form.empty(), page);
    }

    @PostMapping(LIST)
    ModelAndView add(@PathVariable String slug, Form form, Actor actor, Page page) {
        Place place = place(slug, actor);
        LocalDate from = form.requiredDay("gilt-ab", "fees.desk.no-day");
        TariffTerms terms = TariffForm.read(form);
        if (form.hasErrors() || from == null || terms == null) {
            return page(HttpStatus.BAD_REQUEST, place, null, form, page);
        }
        return after(writing.add(slug, place.department(), from, terms, actor), place, null, form, page);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String slug, @PathVariable UUID tariff, Actor actor, Page page) {
        Place place = place(slug, actor);
        ServiceTariff found = found(slug, tariff);
        return page(HttpStatus.OK, place, found, TariffForm.showing(found), page);
    }

    @PostMapping(ONE)
    ModelAndView change(@PathVariable String slug, @PathVariable UUID tariff, Form form, Actor actor, Page page) {
        Place place = place(slug, actor);
        ServiceTariff found = found(slug, tariff);
        TariffTerms terms = TariffForm.read(form);
        if (form.hasErrors() || terms == null) {
            return page(HttpStatus.BAD_REQUEST, place, found, form, page);
        }
        return after(writing.change(tariff, form.version(), place.department(), terms, actor), place, found, form, page);
    }

    @PostMapping(ONE + "/entfernen")
    ModelAndView remove(@PathVariable String slug, @PathVariable UUID tariff, Form form, Actor actor, Page page) {
        Place place = place(slug, actor);
        ServiceTariff found = found(slug, tariff);
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, place, found, form, page);
        }
        return after(writing.remove(tariff, form.version(), place.department(), actor), place, found, form, page);
    }

    private ModelAndView after(Outcome<ServiceTariff> outcome, Place place, @Nullable ServiceTariff changed, Form form, Page page) {
        return switch (outcome) {
            case Outcome.Done<ServiceTariff> _ -> page.redirect(ServicePaths.ofDesk(place.slug()) + "/tarife");
            case Outcome.Refused<ServiceTariff> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), place, changed, form, page);
            }
        };
    }

    private ServiceTariff found(String slug, UUID tariff) {
        return tariffs.find(tariff).filter(one -> one.service().equals(slug)).orElseThrow(Refused::notFound);
    }

    private Place place(String slug, Actor actor) {
        actor.refusedFor(FeeRights.WRITE).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        ServiceVersion newest = versions.of(slug).stream().findFirst().orElseThrow(Refused::notFound);
        String department = units.find(newest.description().access().office()).map(Unit::department).orElse("");
        return new Place(slug, newest.description().naming().plain().de(), department);
    }

    private ModelAndView page(HttpStatusCode status, Place place, @Nullable ServiceTariff changed, Form form, Page page) {
        List<Option> kinds = Arrays.stream(TariffForm.Kind.values())
                .map(kind -> Option.of(kind.name(), page.text("fees.desk.kind." + kind.name()))).toList();
        return page.show(status, "services/fees/desk", new Model(place.slug(), place.title(), tariffs.of(place.slug()), changed,
                page.today(), kinds, form));
    }
}
