package city.moves.engines.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules that were ever in force. A stored status names the version that made it, and that version judges it again to
 * the last byte; so a rule is never mended in place, its successor stands beside it.
 */
public enum RuleVersion {
    /**
     * A confirmation given after the reporting date counts for nothing, and the plan of a done measure stands still on
     * the day of its last milestone.
     */
    ONE("1", DataAgeRule::judgeAsOfTheDay, false),

    /**
     * A confirmation given after the reporting date covers that date, and the plan of a done measure goes on until the
     * reporting date, however early the measure was done.
     */
    TWO("2", DataAgeRule::judge, true);

    /** By which everything new is judged. */
    public static final RuleVersion CURRENT = TWO;

    private final String number;
    private final List<Function<Facts, Reason>> rules;
    private final boolean planGoesOnWhenDone;

    RuleVersion(String number, Function<Facts, Reason> dataAge, boolean planGoesOnWhenDone) {
        this.number = number;
        this.rules = List.of(ScheduleRule::judge, MoneyRule::judge, PostsRule::judge, DependenciesRule::judge,
                DecisionsRule::judge, dataAge);
        this.planGoesOnWhenDone = planGoesOnWhenDone;
    }

    /** Empty for a version of which this program does not know. */
    public static Optional<RuleVersion> of(String number) {
        return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
    }

    /** What a stored status calls it. */
    public String number() {
        return number;
    }

    /** One rule for each dimension, in their order. */
    List<Function<Facts, Reason>> rules() {
        return rules;
    }

    boolean planGoesOn(LifeCycle lifeCycle) {
        return planGoesOnWhenDone && lifeCycle == LifeCycle.DONE;
    }
}
