package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.Level;
import city.moves.services.Service;
import city.moves.services.Services;
import city.moves.services.Unit;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** {@code /amt/schalter}: for people who come or call, a clerk finds the service, says who it is, and goes through the form. */
@Controller
class CounterPage {

    static final String PERSON = "name";
    static final String DOCUMENT = "ausweis";
    static final String CONTACT = "kontakt";

    private static final int PER_PAGE = 25;
    private static final int LONGEST = 200;
    private static final int LONGEST_WORDS = 100;

    private final Counter counter;
    private final CounterServices offered;
    private final CounterIntakes intakes;
    private final Services services;
    private final FormVersions versions;
    private final ReadyForms forms;
    private final TakingIn takingIn;
    private final GivingAccess access;

    CounterPage(Counter counter, CounterServices offered, CounterIntakes intakes, Services services, FormVersions versions,
            ReadyForms forms, TakingIn takingIn, GivingAccess access) {
        this.counter = counter;
        this.offered = offered;
        this.intakes = intakes;
        this.services = services;
        this.versions = versions;
        this.forms = forms;
        this.takingIn = takingIn;
        this.access = access;
    }

    /**
     * @param open  drafts of this clerk
     * @param units that are responsible, by their keys
     */
    record Choice(KeyPage<CounterServices.Offered> rows, List<CounterIntakes.Open> open, Map<String, Unit> units, String words,
            boolean further, Form form) {

        String nextHref(Page page) {
            return rows.next() == null ? "" : page.href(CounterPaths.DESK) + "?q=" + encoded() + "&nach=" + rows.next();
        }

        String firstHref(Page page) {
            return further ? page.href(CounterPaths.DESK) + "?q=" + encoded() : "";
        }

        private String encoded() {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }

    /** What is asked before the form. */
    record Begin(Service service, Form form) {

        Level level() {
            return service.description().access().level();
        }

        List<Option> documents(Page page) {
            return Arrays.stream(CounterIntake.Document.values()).map(one -> Option.of(one.name(), page.text("counter.document." + one.name())))
                    .toList();
        }
    }

    /** @param link that leads to it without an account, shown once; null until it is asked for */
    record Done(Application application, CounterIntake intake, @Nullable String link) {}

    @GetMapping(CounterPaths.DESK)
    ModelAndView choose(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String nach, Form form,
            Actor actor, Page page) {
        if (!actor.may(CounterRights.COUNTER)) {
            throw new Refused(Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
        }
        String words = q.strip().replace("\0", "");
        words = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
        List<Unit> units = counter.units(actor);
        return page.show("services/applications/counter", new Choice(offered.list(units.stream().map(Unit::key).toList(), words,
                nach.replace("\0", ""), page.today(), PER_PAGE), intakes.open(actor.account()),
                units.stream().collect(Collectors.toMap(Unit::key, Function.identity())), words, !nach.isEmpty(), form));
    }

    @GetMapping(CounterPaths.SERVICE)
    ModelAndView begin(@PathVariable String service, Actor actor, Page page) {
        return begin(HttpStatus.OK, found(service, actor, page), Form.empty(), page);
    }

    @PostMapping(CounterPaths.SERVICE)
    ModelAndView takeIn(@PathVariable String service, Form form, Actor actor, Page page) {
        Service found = found(service, actor, page);
        String person = form.requiredText(PERSON, LONGEST, "counter.person.missing");
        CounterIntake.Document document =
                form.required(DOCUMENT, "counter.document.missing", form.choice(DOCUMENT, CounterIntake.Document.class));
        String contact = form.text(CONTACT, LONGEST);
        if (form.hasErrors() || document == null) {
            return begin(HttpStatus.BAD_REQUEST, found, form, page);
        }
        FormVersion version = versions.current(service).orElseThrow(Refused::notFound);
        CounterIntake.Begun wish = new CounterIntake.Begun(document, person, contact);
        return switch (takingIn.begin(found, version, page.language(), wish, actor)) {
            case Outcome.Done<Application>(Application begun) -> page.redirect(
                    ApplicationPaths.step(begun.id(), forms.of(version.id()).steps().getFirst().key()));
            case Outcome.Refused<Application> refused -> {
                refused.refusals().forEach(form::refuse);
                yield begin(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), found, form, page);
            }
        };
    }

    @GetMapping(CounterPaths.DONE)
    ModelAndView done(@PathVariable UUID id, Actor actor, Page page) {
        return page.show("services/applications/counterDone", new Done(received(id, actor), intake(id), null));
    }

    /** Shown in the answer itself, since it is kept nowhere. */
    @PostMapping(CounterPaths.ACCESS)
    ModelAndView giveAccess(@PathVariable UUID id, Actor actor, Page page) {
        Application received = received(id, actor);
        return page.show("services/applications/counterDone", new Done(received, intake(id), access.give(received)));
    }

    private Application received(UUID id, Actor actor) {
        return counter.received(id, actor).orElseThrow(Refused::notFound);
    }

    private CounterIntake intake(UUID id) {
        return intakes.of(id).orElseThrow(Refused::notFound);
    }

    private Service found(String slug, Actor actor, Page page) {
        Service found = services.find(slug, page.today()).filter(_ -> versions.current(slug).isPresent())
                .orElseThrow(Refused::notFound);
        if (!counter.mayTakeIn(actor, found.description().access().office())) {
            throw new Refused(Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
        }
        return found;
    }

    private static ModelAndView begin(HttpStatusCode status, Service service, Form form, Page page) {
        return page.show(status, "services/applications/counterBegin", new Begin(service, form));
    }
}
