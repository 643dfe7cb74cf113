package city.moves.platform.jobs;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of operations: what works, what waits, what failed and why, and what was done lately. */
@Controller
class OperationsDesk {

    static final String PATH = "/amt/betrieb";
    static final String HISTORY = PATH + "/verlauf";

    private final ReadingJobs reading;
    private final SteeringRun steering;
    private final WakeUp wakeUp;
    private final List<OperationsSection> sections;

    OperationsDesk(ReadingJobs reading, SteeringRun steering, WakeUp wakeUp, List<OperationsSection> sections) {
        this.reading = reading;
        this.steering = steering;
        this.wakeUp = wakeUp;
        this.sections = sections.stream().sorted(Comparator.comparingInt(OperationsSection::order)).toList();
    }

    @GetMapping(PATH)
    ModelAndView show(Page page, Actor actor, Form form) {
        return page.show("platform/jobs/operations", new OperationsModel(
                allowed(reading.overview(actor)), new JobWords(page), OperationsModel.Done.of(form.value("getan")),
                sections.stream().map(section -> section.on(page)).toList()));
    }

    @GetMapping(HISTORY)
    ModelAndView history(Page page, Actor actor, Form form) {
        UUID after = form.id("nach").orElse(null);
        return page.show("platform/jobs/history", new HistoryModel(
                allowed(reading.ended(actor, after)), new JobWords(page), after == null));
    }

    @PostMapping(PATH + "/abbrechen")
    ModelAndView cancel(Page page, Actor actor, Form form) {
        allowed(steering.cancel(actor, id(form)));
        return page.redirect(PATH + "?getan=" + OperationsModel.Done.CANCELLED.word());
    }

    @PostMapping(PATH + "/wiederholen")
    ModelAndView repeat(Page page, Actor actor, Form form) {
        allowed(steering.repeat(actor, id(form)));
        wakeUp.call();
        return page.redirect(PATH + "?getan=" + OperationsModel.Done.REPEATED.word());
    }

    private static UUID id(Form form) {
        return form.id("lauf").orElseThrow(Refused::notFound);
    }

    private static <T> T allowed(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }
}
