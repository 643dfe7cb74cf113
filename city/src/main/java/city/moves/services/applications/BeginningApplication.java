package city.moves.services.applications;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.services.Service;
import city.moves.services.forms.FormVersion;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft with the form that a service has today. */
@Component
class BeginningApplication {

    private final Applications applications;
    private final Drafts drafts;
    private final FillingIn fillingIn;
    private final Clock clock;

    BeginningApplication(Applications applications, Drafts drafts, FillingIn fillingIn, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.fillingIn = fillingIn;
        this.clock = clock;
    }

    /** Whose browser holds a secret and who has no account comes back with that secret. */
    @Transactional
    public Outcome<Application> begin(Service service, FormVersion form, Language language, Applicant applicant) {
        if (!applicant.reaches(service.description().access().level())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.level.too-low");
        }
        Application begun = applications.begin(service, form, language.tag(), applicant,
                clock.instant().plus(ApplicationSettings.UNTOUCHED));
        drafts.add(begun.id());
        if (applicant.account() != null) {
            fillingIn.fillIn(begun, applicant.account());
        } else if (applicant.secret() != null) {
            applications.open(begun.id(), applicant.secret(), false);
        }
        return Outcome.done(begun);
    }
}
