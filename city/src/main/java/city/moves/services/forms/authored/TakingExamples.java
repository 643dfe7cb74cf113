package city.moves.services.forms.authored;

import city.moves.platform.web.Formats;
import city.moves.services.Services;
import city.moves.services.forms.KeepingExample;
import city.moves.services.forms.KeepingExample.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Gives the services of the city the forms that come with the program. */
@Component
class TakingExamples {

    private final KeepingExample keeping;
    private final Services services;
    private final Clock clock;

    TakingExamples(KeepingExample keeping, Services services, Clock clock) {
        this.keeping = keeping;
        this.services = services;
        this.clock = clock;
    }

    /** What became of each form whose service the city offers, by the slug of the service. */
    Map<String, Kept> take() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        Map<String, Kept> taken = new TreeMap<>();
        for (AuthoredForm form : AuthoredForm.all()) {
            if (services.find(form.slug(), today).isPresent()) {
                AuthoredForm.Content content = Objects.requireNonNull(form.content(), () -> form.flaws().toString());
                taken.put(form.slug(), keeping.keep(form.slug(), content.schema().description().label(), content.source()));
            }
        }
        return taken;
    }
}
