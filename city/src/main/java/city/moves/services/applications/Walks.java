package city.moves.services.applications;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out where somebody is on the way through a form. */
@Component
class Walks {

    private final Drafts drafts;
    private final Uploads uploads;
    private final AnswerOrigins origins;
    private final FormVersions versions;
    private final ReadyForms forms;
    private final Clock clock;

    Walks(Drafts drafts, Uploads uploads, AnswerOrigins origins, FormVersions versions, ReadyForms forms, Clock clock) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.origins = origins;
        this.versions = versions;
        this.forms = forms;
        this.clock = clock;
    }

    Walk of(Application application) {
        return of(application, Language.DE);
    }

    Walk of(Application application, Language language) {
        return of(application, language, Set.of());
    }

    /** @param more places at which the person wants to answer once more */
    Walk of(Application application, Language language, Set<String> more) {
        Draft draft = drafts.of(application.id());
        Walk walk = Walk.of(application, forms.of(application.form(), language), draft, uploads.byAnswer(application.id()), more,
                LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)).from(origins.of(application.id(), draft.answers()));
        return versions.current(application.service()).filter(current -> !current.id().equals(application.form())).isPresent()
                ? walk.knownOutdated() : walk;
    }
}
