package city.moves.services;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.DescriptionFields.Difference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/schreiben}: everything that is said of a service on one page, a new service, and a preview. */
@Controller
class WritingPage {

    private final Versions versions;
    private final ServiceLists lists;
    private final Units units;
    private final WritingVersion writing;
    private final AddingService adding;

    WritingPage(Versions versions, ServiceLists lists, Units units, WritingVersion writing, AddingService adding) {
        this.versions = versions;
        this.lists = lists;
        this.units = units;
        this.writing = writing;
        this.adding = adding;
    }

    /**
     * What the form shows.
     *
     * @param slug    empty for a new service
     * @param theirs  what somebody else stored meanwhile where this form says something else
     */
    record Writing(String slug, String title, Form form, List<Difference> theirs, ServiceWords words, List<Unit> all) {

        List<Option> offices() {
            return DeskServices.offices(all, words.speaker().language());
        }

        List<Option> channels() {
            return Arrays.stream(Channel.values()).map(one -> Option.of(one.name(), words.channel(one))).toList();
        }

        List<Option> levels() {
            return Arrays.stream(Level.values()).map(one -> Option.of(one.name(), words.level(one))).toList();
        }

        List<Option> situations() {
            return Arrays.stream(Situation.values()).map(one -> Option.of(one.slug(), words.situation(one))).toList();
        }

        List<Option> clienteles() {
            return Arrays.stream(Clientele.values()).map(one -> Option.of(one.word(), words.clientele(one))).toList();
        }

        List<Option> timeUnits() {
            return Arrays.stream(Processing.Unit.values()).map(one -> Option.of(one.name(), words.unit(one))).toList();
        }

        String address() {
            return slug.isEmpty() ? ServicePaths.DESK + "/neu" : ServicePaths.ofDesk(slug) + "/schreiben";
        }

        String said(Difference difference) {
            return DescriptionFields.said(difference, Difference::after, words,
                    all.stream().collect(Collectors.toMap(Unit::key, Function.identity())));
        }
    }

    @GetMapping(ServicePaths.DESK + "/neu")
    ModelAndView begin(Actor actor, Page page) {
        mayWrite(actor);
        return form(HttpStatus.OK, "", "", Form.showing(Map.of("geprueft", page.today().toString().substring(0, 7))), List.of(), page);
    }

    @PostMapping(ServicePaths.DESK + "/neu")
    ModelAndView add(Form form, Actor actor, Page page) {
        mayWrite(actor);
        Description description = new DescriptionReader(form, known()).read();
        String slug = form.requiredText("adresse", 80, "services.desk.no-slug");
        if (form.hasErrors()) {
            return form(HttpStatus.BAD_REQUEST, "", "", form, List.of(), page);
        }
        return switch (adding.add(slug, description, actor)) {
            case Outcome.Done<String> _ -> page.redirect(ServicePaths.ofDesk(slug) + "?getan=gespeichert");
            case Outcome.Refused<String> refused -> {
                HttpStatusCode status = refuse(refused.refusals(), form);
                yield form(status, "", "", form, List.of(), page);
            }
        };
    }

    @GetMapping(ServicePaths.DESK + "/{slug}/schreiben")
    ModelAndView show(@PathVariable String slug, Actor actor, Page page) {
        mayWrite(actor);
        ServiceVersion newest = newest(slug);
        Map<String, List<String>> stored = DescriptionFields.of(newest.description());
        stored.put("version", List.of(String.valueOf(newest.version())));
        stored.put("fassung", List.of(String.valueOf(newest.number())));
        return form(HttpStatus.OK, slug, newest.description().naming().plain().de(), Form.showingAll(stored), List.of(), page);
    }

    @PostMapping(ServicePaths.DESK + "/{slug}/schreiben")
    ModelAndView save(@PathVariable String slug, Form form, Actor actor, Page page) {
        mayWrite(actor);
        ServiceVersion newest = newest(slug);
        String title = newest.description().naming().plain().de();
        Description description = new DescriptionReader(form, known()).read();
        Integer number = form.number("fassung", 1, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return form(HttpStatus.BAD_REQUEST, slug, title, form, List.of(), page);
        }
        return switch (writing.write(slug, number == null ? 0 : number, form.version(), description, actor)) {
            case Outcome.Done<List<Difference>>(List<Difference> differences) ->
                    page.redirect(ServicePaths.ofDesk(slug) + "?getan=" + (differences.isEmpty() ? "unveraendert" : "gespeichert"));
            case Outcome.Refused<List<Difference>> refused -> {
                HttpStatusCode status = refuse(refused.refusals(), form);
                ServiceVersion now = newest(slug);
                boolean late = refused.refusals().getFirst().trouble() == Trouble.CHANGED_MEANWHILE;
                yield form(status, slug, title, late ? onTop(now, form) : form,
                        late ? DescriptionFields.differences(description, now.description()) : List.of(), page);
            }
        };
    }

    /** The page as everyone would read it. */
    @GetMapping(ServicePaths.DESK + "/{slug}/vorschau/{number}")
    ModelAndView preview(@PathVariable String slug, @PathVariable int number, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        ServiceVersion version = versions.find(slug, number).orElseThrow(Refused::notFound);
        Access access = version.description().access();
        return page.show("services/one", new ServiceDetailPage.OneService(new ServiceWords(page),
                new Service(version.id(), slug, false, version), units.find(access.office()).orElseThrow(),
                units.branches(access.office()), lists.of(version.description().related(), page.today()), Form.empty(),
                List.of(), false, !version.isValidOn(page.today())));
    }

    /** What was typed with what is wrong, to be sent again after a look at what somebody else stored. */
    private static Form onTop(ServiceVersion now, Form typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.names().forEach(name -> fields.put(name, typed.values(name)));
        fields.put("version", List.of(String.valueOf(now.version())));
        fields.put("fassung", List.of(String.valueOf(now.number())));
        Form again = Form.showingAll(fields);
        typed.errors().forEach(again::refuse);
        return again;
    }

    private ServiceVersion newest(String slug) {
        return versions.of(slug).stream().findFirst().orElseThrow(Refused::notFound);
    }

    private Map<String, Unit> known() {
        return units.all().stream().filter(unit -> unit.parent().isEmpty()).collect(Collectors.toMap(Unit::key, Function.identity()));
    }

    private static void mayWrite(Actor actor) {
        actor.refusedFor(ServicesRights.EDIT).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    private static HttpStatusCode refuse(List<Refusal> refusals, Form form) {
        Refusal first = refusals.getFirst();
        if (first.trouble() == Trouble.RIGHT_MISSING || first.trouble() == Trouble.NOT_FOUND) {
            throw new Refused(first);
        }
        refusals.forEach(form::refuse);
        return HttpStatusCode.valueOf(first.trouble().status());
    }

    private ModelAndView form(HttpStatusCode status, String slug, String title, Form form, List<Difference> theirs, Page page) {
        return page.show(status, "services/deskWrite", new Writing(slug, title, form, theirs, new ServiceWords(page), units.all()));
    }
}
