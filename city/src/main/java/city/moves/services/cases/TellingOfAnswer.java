package city.moves.services.cases;

import city.moves.platform.notifications.Notifications;
import city.moves.platform.web.Formats;
import city.moves.services.applications.RequestAnswered;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who works on a case that the applicant has answered, and puts it before them today. */
@Component
class TellingOfAnswer {

    private final Cases cases;
    private final Notifications notifications;
    private final CaseNotices words;
    private final Clock clock;

    TellingOfAnswer(Cases cases, Notifications notifications, CaseNotices words, Clock clock) {
        this.cases = cases;
        this.notifications = notifications;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(RequestAnswered event) {
        Case one = cases.find(event.application().id()).orElseThrow();
        cases.followUp(one.id(), LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME), "");
        if (one.assignee() != null) {
            notifications.send(one.assignee(), words.answered(one));
        }
    }
}
