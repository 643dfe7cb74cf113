package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/entscheidungen}: what is still to be decided, overdue first. */
@Controller
class DeskDecisionsPage {

    static final String PATH = "/amt/strategie/entscheidungen";
    private static final int PER_PAGE = 25;
    private static final int LONGEST_WORDS = 100;
    private static final int SOON_DAYS = 30;

    private final Decisions decisions;

    DeskDecisionsPage(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String nach,
            @RequestParam(defaultValue = "") String getan, Actor actor, Page page) {
        DeskRights.mustRead(actor);
        String words = q.strip().substring(0, Math.min(LONGEST_WORDS, q.strip().length()));
        return page.show("strategy/deskDecisions", new DeskDecisions(
                decisions.open(words, DueKey.of(nach, DueKey.FIRST), PER_PAGE), words, !nach.isEmpty(), page.today(),
                Doing.of(getan), DeskRights.maySteer(actor)));
    }

    /** The page that a person came from: the measure's, or this list. */
    static String back(String measure, Doing done) {
        return (measure.isEmpty() ? PATH : "/amt/strategie/massnahmen/" + measure) + "?getan=" + done.slug();
    }

    /** A page of the list. */
    record DeskDecisions(KeyPage<Decision> decisions, String words, boolean further, LocalDate today, Doing done,
            boolean maySteer) {

        Form form() {
            return Form.showing(Map.of("q", words));
        }

        StatusMark mark(Decision decision) {
            long days = days(decision);
            return days < 0 ? StatusMark.LATE : days <= SOON_DAYS ? StatusMark.AT_RISK : StatusMark.PLANNED;
        }

        /** How long there is, or since when it is overdue. */
        String due(Decision decision, Page page) {
            long days = days(decision);
            return days == 0 ? page.text("strategy.desk.decisions.today")
                    : page.count(days < 0 ? "strategy.desk.decisions.overdue" : "strategy.desk.decisions.left",
                            Math.abs(days));
        }

        private long days(Decision decision) {
            return ChronoUnit.DAYS.between(today, decision.dueOn());
        }

        String firstHref(Page page) {
            return page.href(PATH) + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        }

        /** The next page; empty at the end. */
        String nextHref(Page page) {
            return decisions.next() == null ? "" : firstHref(page) + "&nach=" + decisions.next();
        }
    }
}
