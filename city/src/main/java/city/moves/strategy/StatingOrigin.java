package city.moves.strategy;

import city.moves.platform.identity.Departments;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Notes with everything that staff has entered which office stated it and when: that of the measure, today. */
@Component
class StatingOrigin {

    private final Departments departments;
    private final Clock clock;

    StatingOrigin(Departments departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    Origin by(String office) {
        String name = departments.find(office).map(found -> found.name(Language.DE)).orElse(office);
        return Origin.stated(name, LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
    }

    /** What is already stored keeps its origin. */
    Measure in(Measure measure) {
        return measure.statedBy(by(measure.office()));
    }
}
