package city.moves.platform.privacy;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ProofNeeded;
import city.moves.platform.personal.DataSubject;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Having one's own account erased: what goes, what stays and why; then a receipt for whoever holds its secret link. */
@Controller
class ErasePages {

    static final String PATH = OwnDataPages.PATH + "/loeschen";
    static final String RECEIPT = "/datenschutz/beleg";

    /** What is shown before it. */
    record Before(List<Holdings.Counted> counted, List<String> hindrances, Form form) {}

    /** What is shown afterwards. */
    record Receipt(Request request, List<Line> lines, String link) {

        boolean over() {
            return request.state().isOver();
        }
    }

    private final Holdings holdings;
    private final AskingErasure asking;
    private final Requests requests;
    private final Outcomes outcomes;

    ErasePages(Holdings holdings, AskingErasure asking, Requests requests, Outcomes outcomes) {
        this.holdings = holdings;
        this.asking = asking;
        this.requests = requests;
        this.outcomes = outcomes;
    }

    @GetMapping(PATH)
    ModelAndView ask(Page page, Actor actor) {
        return page.show("platform/privacy/erase", before(actor, Form.empty()));
    }

    @ProofNeeded(minutes = 5)
    @PostMapping(PATH)
    ModelAndView erase(Page page, Actor actor, Form form) {
        String name = form.requiredText("name", 200, "privacy.erase.no-name");
        if (form.hasErrors()) {
            return refused(page, actor, form, HttpStatus.BAD_REQUEST);
        }
        return switch (asking.ask(actor, name)) {
            case Outcome.Done<String> done -> page.redirect(RECEIPT + "/" + done.value());
            case Outcome.Refused<String> refused -> {
                refused.refusals().forEach(form::refuse);
                yield refused(page, actor, form,
                        HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()));
            }
        };
    }

    @GetMapping(RECEIPT + "/{token:[A-Za-z0-9_-]{22}}")
    ModelAndView receipt(Page page, @PathVariable String token, HttpServletResponse response) {
        Request request = requests.findByToken(token).orElseThrow(Refused::notFound);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
        Map<String, Outcomes.Outcome> known = outcomes.of(request.id());
        return page.show("platform/privacy/receipt", new Receipt(request, Line.of(holdings, request, known),
                page.baseUrl() + page.href(RECEIPT + "/" + token)));
    }

    private ModelAndView refused(Page page, Actor actor, Form form, HttpStatusCode status) {
        return page.show(status, "platform/privacy/erase", before(actor, form));
    }

    private Before before(Actor actor, Form form) {
        DataSubject who = DataSubject.of(actor.account());
        return new Before(holdings.count(who).stream().filter(Holdings.Counted::isSomething).toList(),
                holdings.hindrances(who), form);
    }
}
