package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Refused;
import java.util.Set;

/** Who may do what at the desk. */
final class DeskRights {

    static final Refusal RIGHT_MISSING = Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");

    private DeskRights() {}

    /** Everyone with a right in this room may look at everything in it. */
    static void mustRead(Actor actor) {
        if (!actor.may(StrategyRights.CONFIRM) && !maySteer(actor) && !actor.may(StrategyRights.RELEASE)
                && !actor.may(StrategyRights.OVERSEE)) {
            throw new Refused(RIGHT_MISSING);
        }
    }

    static void mustSteer(Actor actor) {
        if (!maySteer(actor)) {
            throw new Refused(RIGHT_MISSING);
        }
    }

    static boolean maySteer(Actor actor) {
        return actor.may(StrategyRights.STEER, Actor.WHOLE_CITY);
    }

    static boolean mayConfirm(Actor actor, Measure measure) {
        return actor.may(StrategyRights.CONFIRM, measure.office()) || maySteer(actor);
    }

    /** The department whose measures a person looks after; empty for the whole city, and for nobody's. */
    static String ownDepartment(Actor actor) {
        Set<String> departments = actor.rights().getOrDefault(StrategyRights.CONFIRM.key(), Set.of());
        return maySteer(actor) || departments.contains(Actor.WHOLE_CITY) ? ""
                : departments.stream().sorted().findFirst().orElse("");
    }
}
