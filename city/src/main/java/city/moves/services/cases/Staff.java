package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.services.applications.Doer;
import city.moves.services.correspondence.Notice.Hand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How those who work on cases are named: a deputy with whom they stand in for. */
final class Staff {

    private Staff() {}

    static String name(Actor actor) {
        return actor.represented() == null ? actor.displayName()
                : actor.displayName() + " (i. V. " + actor.represented().displayName() + ")";
    }

    /** For whom a deputy acts. */
    static @Nullable UUID represented(Actor actor) {
        return actor.represented() == null ? null : actor.represented().account();
    }

    /** Whose cases are shown as one's own. */
    static UUID worker(Actor actor) {
        return actor.represented() == null ? actor.account() : actor.represented().account();
    }

    static Hand hand(Actor actor) {
        return new Hand(actor.account(), represented(actor), name(actor));
    }

    static Doer doer(Actor actor, String reason) {
        return new Doer(Doer.Role.OFFICE, actor.account(), name(actor), reason);
    }
}
