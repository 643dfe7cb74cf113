package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/nachrechnen}: proves that a released report follows from its inputs. */
@Controller
class RecomputingPage {

    private final ReportingDates dates;
    private final RecomputingReport recomputing;

    RecomputingPage(ReportingDates dates, RecomputingReport recomputing) {
        this.dates = dates;
        this.recomputing = recomputing;
    }

    @GetMapping("/amt/strategie/berichte/{day}/nachrechnen")
    ModelAndView show(@PathVariable String day, Actor actor, Page page) {
        DeskRights.mustRead(actor);
        LocalDate asked = parsed(day);
        ReportingDate date = dates.releasedAt(asked).filter(found -> found.day().equals(asked))
                .orElseThrow(Refused::notFound);
        return page.show("strategy/deskRecomputed", recomputing.recompute(date));
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw Refused.notFound();
        }
    }
}
