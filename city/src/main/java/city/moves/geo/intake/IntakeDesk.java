package city.moves.geo.intake;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of an intake have in common. */
@Component
class IntakeDesk {

    private static final int LOOKS = 50;
    private static final long PAUSE_MILLIS = 40;

    private final OwnIntakes own;
    private final Intakes intakes;
    private final Fetches fetches;

    IntakeDesk(OwnIntakes own, Intakes intakes, Fetches fetches) {
        this.own = own;
        this.intakes = intakes;
        this.fetches = fetches;
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
        await(() -> isAtWork(intake.id()));
        return page.redirect(IntakePaths.of(intake));
    }

    /** What is small is fetched and looked at by then. */
    ModelAndView follow(Fetch fetch, Page page) {
        await(() -> fetches.find(fetch.id()).filter(one -> one.state() == FetchState.FETCHING
                || one.intake() != null && isAtWork(one.intake())).isPresent());
        return page.redirect(IntakePaths.of(fetch));
    }

    private static void await(BooleanSupplier atWork) {
        try {
            for (int look = 0; look < LOOKS && atWork.getAsBoolean(); look++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAtWork(UUID id) {
        return intakes.find(id).filter(intake -> intake.state().isAtWork()).isPresent();
    }
}
