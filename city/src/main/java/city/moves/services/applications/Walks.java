package city.moves.services.applications;

import city.moves.platform.web.Formats;
import city.moves.services.forms.ReadyForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out where somebody is on the way through a form. */
@Component
class Walks {

    private final Drafts drafts;
    private final ReadyForms forms;
    private final Clock clock;

    Walks(Drafts drafts, ReadyForms forms, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
    }

    Walk of(Application application) {
        return of(application, Set.of());
    }

    /** @param more places at which the person wants to answer once more */
    Walk of(Application application, Set<String> more) {
        return Walk.of(application, forms.of(application.form()), drafts.of(application.id()), more,
                LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
    }
}
