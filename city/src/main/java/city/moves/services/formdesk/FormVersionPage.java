package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.PublishedList;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServiceVersion;
import city.moves.services.codelists.PublishedLists;
import city.moves.services.forms.FormReport;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/formular/{number}}: what is understood of a version of a form, and the next step on its way. */
@Controller
class FormVersionPage {

    private static final String TEMPLATE = "services/formdesk/version";
    private static final int LONGEST_REMARK = 1000;

    private final DeskForms forms;
    private final FormVersions versions;
    private final ReadyForms ready;
    private final PublishedLists lists;
    private final FormDoor door;
    private final MovingForm moving;
    private final TakingForm taking;

    FormVersionPage(DeskForms forms, FormVersions versions, ReadyForms ready, PublishedLists lists, FormDoor door, MovingForm moving,
            TakingForm taking) {
        this.forms = forms;
        this.versions = versions;
        this.ready = ready;
        this.lists = lists;
        this.door = door;
        this.moving = moving;
        this.taking = taking;
    }

    /**
     * What the page shows.
     *
     * @param arrived    true if lists are at hand now with which it was not published
     * @param instead    what people get once this version is withdrawn; null for nothing
     * @param mayPublish true if this person may be the second one
     * @param done       what was just done; empty for nothing
     */
    record Model(DeskForm version, ServiceVersion service, FormReport report, ReadyForm form, Form sent, boolean arrived,
            @Nullable DeskForm instead, boolean mayEdit, boolean mayPublish, String done) {

        String title() {
            return service.description().naming().plain().de();
        }

        String address() {
            return FormPaths.of(version.service(), version.number());
        }
    }

    @GetMapping(FormPaths.ONE)
    ModelAndView show(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String getan, Actor actor,
            Page page) {
        return page(HttpStatus.OK, slug, number, getan, Form.empty(), actor, page);
    }

    @PostMapping(FormPaths.ONE + "/pruefen-lassen")
    ModelAndView submit(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, slug, number, "", form, actor, page);
        }
        return after(moving.submit(seen(slug, number, form), actor), "geprueft", slug, number, form, actor, page);
    }

    @PostMapping(FormPaths.ONE + "/zurueckgeben")
    ModelAndView sendBack(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        String remark = form.text("bemerkung", LONGEST_REMARK);
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, slug, number, "", form, actor, page);
        }
        return after(moving.sendBack(seen(slug, number, form), remark, actor), "zurueckgegeben", slug, number, form, actor, page);
    }

    @PostMapping(FormPaths.ONE + "/veroeffentlichen")
    ModelAndView publish(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        LocalDate from = form.requiredDay("gilt-ab", "services.desk.no-from");
        if (form.hasErrors() || from == null) {
            return page(HttpStatus.BAD_REQUEST, slug, number, "", form, actor, page);
        }
        return after(moving.publish(seen(slug, number, form), from, actor), "veroeffentlicht", slug, number, form, actor, page);
    }

    @PostMapping(FormPaths.ONE + "/zuruecknehmen")
    ModelAndView withdraw(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        String why = form.requiredText("grund", LONGEST_REMARK, "services.desk.no-reason");
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, slug, number, "", form, actor, page);
        }
        return after(moving.withdraw(seen(slug, number, form), why, actor), "zurueckgenommen", slug, number, form, actor, page);
    }

    @PostMapping(FormPaths.ONE + "/neue-fassung")
    ModelAndView copy(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, slug, number, "", form, actor, page);
        }
        return switch (taking.copy(slug, number, actor)) {
            case Outcome.Done<FormVersion>(FormVersion copy) -> page.redirect(FormPaths.of(slug, copy.number()) + "?getan=kopiert");
            case Outcome.Refused<FormVersion> refused -> throw new Refused(refused.refusals());
        };
    }

    private static MovingForm.Seen seen(String slug, int number, Form form) {
        return new MovingForm.Seen(slug, number, form.version());
    }

    private ModelAndView after(Outcome<DeskForm> outcome, String done, String slug, int number, Form form, Actor actor, Page page) {
        return switch (outcome) {
            case Outcome.Done<DeskForm> _ -> page.redirect(FormPaths.of(slug, number) + "?getan=" + done);
            case Outcome.Refused<DeskForm> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() == Trouble.RIGHT_MISSING || first.trouble() == Trouble.NOT_FOUND) {
                    throw new Refused(first);
                }
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(first.trouble().status()), slug, number, "", form, actor, page);
            }
        };
    }

    private ModelAndView page(HttpStatusCode status, String slug, int number, String done, Form form, Actor actor, Page page) {
        ServiceVersion service = door.read(slug, actor);
        DeskForm version = forms.find(slug, number).orElseThrow(Refused::notFound);
        FormVersions.Source source = versions.source(version.id()).orElseThrow();
        List<PublishedList> atHand = lists.named(Outline.of(source.file()).codeLists()).stream()
                .map(PublishedLists.Shelved::list).toList();
        List<PublishedList> used = version.published() == null ? atHand : lists.of(version.id());
        return page.show(status, TEMPLATE, new Model(version, service, FormReport.of(source, used), form(version, source), form,
                version.isBegunWithOn(page.today()) && atHand.size() > used.size(), instead(version, page).orElse(null),
                door.refusedToEdit(actor, slug).isEmpty(), door.refusedToPublish(actor, slug).isEmpty(), done));
    }

    private ReadyForm form(DeskForm version, FormVersions.Source source) {
        return version.published() == null ? ready.draft(source, Language.DE) : ready.of(version.id());
    }

    private Optional<DeskForm> instead(DeskForm version, Page page) {
        return forms.of(version.service()).stream().filter(other -> other.number() != version.number())
                .filter(other -> other.isBegunWithOn(page.today())).max(DeskForm.LATER);
    }
}
