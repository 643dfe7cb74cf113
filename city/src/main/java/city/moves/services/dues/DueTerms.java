package city.moves.services.dues;

import city.moves.engines.periods.WorkingDays;
import java.time.LocalDate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Until when a fee is to be paid. A city sets the days, since its statute may say so. */
@Component
public class DueTerms {

    private static final int USUAL_DAYS = 30;

    private final int days;

    DueTerms(Environment environment) {
        this.days = environment.getProperty(DueSettings.DAYS, Integer.class, USUAL_DAYS);
    }

    public int days() {
        return days;
    }

    /** @param announced from when the notice counts as announced */
    public LocalDate due(LocalDate announced) {
        return WorkingDays.BADEN_WUERTTEMBERG.onOrAfter(announced.plusDays(days));
    }
}
