package city.moves.services;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.DescriptionFields.Difference;
import city.moves.services.fees.FeeRights;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste/{slug}}: a service with its versions and gaps, and the next step of its newest version. */
@Controller
class DeskServices {

    private static final int LONGEST_REMARK = 1000;

    private final Versions versions;
    private final Services services;
    private final Units units;
    private final MovingVersion moving;

    DeskServices(Versions versions, Services services, Units units, MovingVersion moving) {
        this.versions = versions;
        this.services = services;
        this.units = units;
        this.moving = moving;
    }

    /**
     * What the page shows.
     *
     * @param mayPublish true if this person may be the second one
     * @param done       what was just done; empty for nothing
     */
    record Opened(String slug, List<ServiceVersion> versions, List<Gap> gaps, Unit unit, Form form, boolean mayEdit,
            boolean mayPublish, boolean mayPrice, String done, ServiceWords words, boolean isRead) {

        ServiceVersion newest() {
            return versions.getFirst();
        }

        boolean isLacking() {
            return gaps.stream().anyMatch(Gap::needed);
        }
    }

    /** What the comparison shows. */
    record Compared(String slug, ServiceVersion version, @Nullable ServiceVersion before, List<Difference> differences,
            ServiceWords words, Map<String, Unit> units) {

        String before(Difference difference) {
            return DescriptionFields.said(difference, Difference::before, words, units);
        }

        String after(Difference difference) {
            return DescriptionFields.said(difference, Difference::after, words, units);
        }
    }

    @GetMapping(ServicePaths.DESK + "/{slug}")
    ModelAndView show(@PathVariable String slug, @RequestParam(defaultValue = "") String getan, Actor actor, Page page) {
        return show(HttpStatus.OK, slug, getan, Form.empty(), actor, page);
    }

    @PostMapping(ServicePaths.DESK + "/{slug}/pruefen-lassen")
    ModelAndView submit(@PathVariable String slug, Form form, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        if (form.hasErrors()) {
            return show(HttpStatus.BAD_REQUEST, slug, "", form, actor, page);
        }
        return after(moving.submit(slug, form.version(), actor), "geprueft", slug, form, actor, page);
    }

    @PostMapping(ServicePaths.DESK + "/{slug}/zurueckgeben")
    ModelAndView sendBack(@PathVariable String slug, Form form, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        String remark = form.text("bemerkung", LONGEST_REMARK);
        if (form.hasErrors()) {
            return show(HttpStatus.BAD_REQUEST, slug, "", form, actor, page);
        }
        return after(moving.sendBack(slug, form.version(), remark, actor), "zurueckgegeben", slug, form, actor, page);
    }

    @PostMapping(ServicePaths.DESK + "/{slug}/veroeffentlichen")
    ModelAndView publish(@PathVariable String slug, Form form, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        LocalDate from = form.requiredDay("gilt-ab", "services.desk.no-from");
        LocalDate to = form.day("gilt-bis");
        if (form.hasErrors() || from == null) {
            return show(HttpStatus.BAD_REQUEST, slug, "", form, actor, page);
        }
        return after(moving.publish(slug, form.version(), from, to, actor), "veroeffentlicht", slug, form, actor, page);
    }

    @PostMapping(ServicePaths.DESK + "/{slug}/zuruecknehmen")
    ModelAndView withdraw(@PathVariable String slug, Form form, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        String why = form.requiredText("grund", LONGEST_REMARK, "services.desk.no-reason");
        if (form.hasErrors()) {
            return show(HttpStatus.BAD_REQUEST, slug, "", form, actor, page);
        }
        return after(moving.withdraw(slug, form.version(), why, actor), "zurueckgenommen", slug, form, actor, page);
    }

    @GetMapping(ServicePaths.DESK + "/{slug}/unterschied/{number}")
    ModelAndView compare(@PathVariable String slug, @PathVariable int number, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        ServiceVersion version = versions.find(slug, number).orElseThrow(Refused::notFound);
        ServiceVersion before = versions.find(slug, number - 1).orElse(null);
        List<Difference> differences = before == null ? List.of()
                : DescriptionFields.differences(before.description(), version.description());
        return page.show("services/deskDifference", new Compared(slug, version, before, differences, new ServiceWords(page),
                units.all().stream().collect(Collectors.toMap(Unit::key, Function.identity()))));
    }

    private ModelAndView after(Outcome<String> outcome, String done, String slug, Form form, Actor actor, Page page) {
        return switch (outcome) {
            case Outcome.Done<String> _ -> page.redirect(ServicePaths.ofDesk(slug) + "?getan=" + done);
            case Outcome.Refused<String> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() == Trouble.RIGHT_MISSING || first.trouble() == Trouble.NOT_FOUND) {
                    throw new Refused(first);
                }
                refused.refusals().forEach(form::refuse);
                yield show(HttpStatusCode.valueOf(first.trouble().status()), slug, "", form, actor, page);
            }
        };
    }

    private ModelAndView show(HttpStatusCode status, String slug, String done, Form form, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        List<ServiceVersion> all = versions.of(slug);
        if (all.isEmpty()) {
            throw Refused.notFound();
        }
        ServiceVersion newest = all.getFirst();
        Unit unit = units.find(newest.description().access().office()).orElseThrow();
        return page.show(status, "services/deskService", new Opened(slug, all,
                Gaps.of(slug, newest.description(), services.slugs()), unit, form,
                ServicesRights.refusedToEdit(actor, unit).isEmpty(),
                ServicesRights.refusedToPublish(actor, unit).isEmpty(), FeeRights.mayWrite(actor, unit.department()), done, new ServiceWords(page),
                all.stream().anyMatch(one -> one.isValidOn(page.today()))));
    }

    /** The units that have services of their own, by name. */
    static List<Option> offices(List<Unit> all, Language language) {
        return all.stream().filter(unit -> unit.parent().isEmpty())
                .map(unit -> Option.of(unit.key(), unit.name(language))).toList();
    }
}
