package city.moves.services.applications;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.notifications.Notifications;
import city.moves.platform.web.Formats;
import city.moves.services.Processing;
import city.moves.services.Versions;
import city.moves.services.forms.ReadyForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From here on an application has a reference and belongs to the office, which has until a day to decide. */
@Component
class Receiving {

    private static final Processing UNKNOWN = new Processing(null, null, null, "");

    private final Applications applications;
    private final Versions versions;
    private final AuditTrail trail;
    private final Notifications notifications;
    private final Representations representations;
    private final ApplicationNotices notices;
    private final CounterIntakes intakes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receiving(Applications applications, Versions versions, AuditTrail trail, Notifications notifications, Representations representations,
            ApplicationNotices notices, CounterIntakes intakes, ApplicationEventPublisher events, Clock clock) {
        this.intakes = intakes;
        this.applications = applications;
        this.representations = representations;
        this.versions = versions;
        this.trail = trail;
        this.notifications = notifications;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param answers as they were handed in
     * @param doer    who saw to it that it is received; the name is that of the applicant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application receive(Application locked, Move<Stage.Received> move, ReadyForm form, Map<String, String> answers,
            Doer doer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        Processing processing = versions.find(locked.service(), locked.edition())
                .map(version -> version.description().processing()).orElse(UNKNOWN);
        Application received = applications.receive(locked, move, References.draw(today), DueDay.of(processing, today), doer);
        trail.record(Deed.of("services", "application.received", "application:" + received.id(), doer.account(),
                doer.name(), Map.of()));
        if (received.applicant() != null && received.reference() != null) {
            notifications.send(received.applicant(), notices.received(received, received.reference()));
            representations.alsoTold(received.id()).ifPresent(holder ->
                    notifications.send(holder, notices.received(received, String.valueOf(received.reference()))));
        }
        events.publishEvent(new ApplicationReceived(received, form, answers, name(received, doer)));
        return received;
    }

    /** Whoever acts for somebody else, also at the counter, does not apply. */
    private String name(Application received, Doer doer) {
        return representations.of(received.id()).isPresent() ? ""
                : intakes.of(received.id()).map(CounterIntake::person).orElse(doer.name());
    }
}
