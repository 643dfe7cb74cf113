package city.moves.platform.privacy;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ProofNeeded;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One request at the desk: what is held, what is done about it, what became of it. */
@Controller
@RequestMapping(PrivacyDesk.REQUESTS + "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
class RequestDesk {

    private static final int LONGEST_ANSWER = 2_000;

    /**
     * What the page shows.
     *
     * @param mayPropose true for those who answer
     * @param mayRelease true for those who release, unless they proposed it themselves
     */
    record Shown(ReadingRequest.Opened opened, List<Line> lines, boolean mayPropose, boolean mayRelease, Form form) {

        Request request() {
            return opened.request();
        }

        String path() {
            return PrivacyDesk.REQUESTS + "/" + request().id();
        }
    }

    private final ReadingRequest reading;
    private final AnsweringRequest answering;
    private final Holdings holdings;
    private final DataDownload download;

    RequestDesk(ReadingRequest reading, AnsweringRequest answering, Holdings holdings, DataDownload download) {
        this.reading = reading;
        this.answering = answering;
        this.holdings = holdings;
        this.download = download;
    }

    @GetMapping
    ModelAndView show(Page page, Actor actor, @PathVariable UUID id) {
        return page.show("platform/privacy/request", shown(actor, id, Form.empty()));
    }

    @GetMapping("/daten/{holding:[a-z]+}")
    ModelAndView records(Page page, Actor actor, @PathVariable UUID id, @PathVariable String holding, Form asked) {
        PersonalData data = holdings.find(holding).orElseThrow(Refused::notFound);
        String after = asked.value("nach");
        return page.show("platform/privacy/requestRecords", new RecordsModel(data.holding(),
                PrivacyDesk.allowed(reading.read(actor, id, data, after)),
                PrivacyDesk.REQUESTS + "/" + id + "/daten/" + holding, after.isEmpty()));
    }

    @ProofNeeded(minutes = 30)
    @GetMapping("/daten.json")
    void file(Page page, Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        download.json(page, PrivacyDesk.allowed(reading.takeOut(actor, id)).who(), response);
    }

    @ProofNeeded(minutes = 30)
    @GetMapping("/daten.html")
    void sheet(Page page, Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        download.sheet(page, PrivacyDesk.allowed(reading.takeOut(actor, id)).who(), response);
    }

    @PostMapping("/antwort")
    ModelAndView answer(Page page, Actor actor, @PathVariable UUID id, Form form) {
        String answer = form.requiredText("antwort", LONGEST_ANSWER, "privacy.desk.no-answer");
        return form.hasErrors() ? again(page, actor, id, form, HttpStatus.BAD_REQUEST)
                : done(page, actor, id, form, answering.answer(actor, id, form.version(), answer));
    }

    @ProofNeeded
    @PostMapping("/vorschlag")
    ModelAndView propose(Page page, Actor actor, @PathVariable UUID id, Form form) {
        return form.hasErrors() ? again(page, actor, id, form, HttpStatus.OK)
                : done(page, actor, id, form, answering.propose(actor, id, form.version()));
    }

    @PostMapping("/rueckgabe")
    ModelAndView giveBack(Page page, Actor actor, @PathVariable UUID id, Form form) {
        return form.hasErrors() ? again(page, actor, id, form, HttpStatus.OK)
                : done(page, actor, id, form, answering.giveBack(actor, id, form.version()));
    }

    @ProofNeeded
    @PostMapping("/freigabe")
    ModelAndView release(Page page, Actor actor, @PathVariable UUID id, Form form) {
        return form.hasErrors() ? again(page, actor, id, form, HttpStatus.OK)
                : done(page, actor, id, form, answering.release(actor, id, form.version()));
    }

    private ModelAndView done(Page page, Actor actor, UUID id, Form form, Outcome<Request> outcome) {
        return switch (outcome) {
            case Outcome.Done<Request> _ -> page.redirect(PrivacyDesk.REQUESTS + "/" + id);
            case Outcome.Refused<Request> refused -> {
                Trouble trouble = refused.refusals().getFirst().trouble();
                if (trouble != Trouble.STATE_FORBIDS && trouble != Trouble.CHANGED_MEANWHILE) {
                    throw new Refused(refused.refusals().getFirst());
                }
                refused.refusals().forEach(form::refuse);
                yield again(page, actor, id, form, HttpStatusCode.valueOf(trouble.status()));
            }
        };
    }

    private ModelAndView again(Page page, Actor actor, UUID id, Form form, HttpStatusCode status) {
        return page.show(status, "platform/privacy/request", shown(actor, id, form));
    }

    private Shown shown(Actor actor, UUID id, Form form) {
        ReadingRequest.Opened opened = PrivacyDesk.allowed(reading.open(actor, id));
        return new Shown(opened, Line.of(holdings, opened.request(), opened.outcomes()),
                actor.may(PrivacyConfiguration.ANSWER, Actor.WHOLE_CITY),
                actor.may(PrivacyConfiguration.RELEASE, Actor.WHOLE_CITY)
                        && !actor.account().equals(opened.request().proposedBy()), form);
    }
}
