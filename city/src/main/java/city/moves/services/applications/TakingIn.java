package city.moves.services.applications;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.services.Service;
import city.moves.services.forms.FormVersion;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft for a person who came to the counter or called. It is nobody's account, and nothing is filled in from one. */
@Component
class TakingIn {

    private final Counter counter;
    private final Applications applications;
    private final Drafts drafts;
    private final CounterIntakes intakes;
    private final AuditTrail trail;
    private final Clock clock;

    TakingIn(Counter counter, Applications applications, Drafts drafts, CounterIntakes intakes, AuditTrail trail, Clock clock) {
        this.counter = counter;
        this.applications = applications;
        this.drafts = drafts;
        this.intakes = intakes;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Application> begin(Service service, FormVersion form, Language language, CounterIntake.Begun wish, Actor actor) {
        if (!counter.mayTakeIn(actor, service.description().access().office())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
        }
        if (!counter.applicant(wish).reaches(service.description().access().level())) {
            return Outcome.refused(Refusal.ofField(CounterPage.DOCUMENT, "counter.document.too-weak"));
        }
        Doer clerk = new Doer(Doer.Role.OFFICE, actor.account(), actor.displayName(), "");
        Application begun = applications.begin(service, form, language.tag(), null,
                clock.instant().plus(ApplicationSettings.UNTOUCHED), clerk);
        drafts.add(begun.id());
        intakes.add(begun.id(), wish, clerk);
        trail.record(Deed.of("services", "intake.begun", "application:" + begun.id(), actor.account(), actor.displayName(), Map.of()));
        return Outcome.done(begun);
    }
}
