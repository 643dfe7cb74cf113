package city.moves.geo.intake;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of an intake have in common. */
@Component
class IntakeDesk {

    private static final int LOOKS = 50;
    private static final long PAUSE_MILLIS = 40;

    private final OwnIntakes own;
    private final Intakes intakes;

    IntakeDesk(OwnIntakes own, Intakes intakes) {
        this.own = own;
        this.intakes = intakes;
    }

    Intake found(UUID id, Actor actor) {
        return done(own.find(id, actor));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new Refused(refused.refusals());
        };
    }

    /** Leads to where the work is, which for most files is over before the answer is on its way. */
    ModelAndView follow(Intake intake, Page page) {
        try {
            for (int look = 0; look < LOOKS && isAtWork(intake.id()); look++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return page.redirect(IntakePaths.of(intake));
    }

    private boolean isAtWork(UUID id) {
        return intakes.find(id).filter(intake -> intake.state().isAtWork()).isPresent();
    }
}
