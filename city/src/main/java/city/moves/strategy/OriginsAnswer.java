package city.moves.strategy;

import java.util.List;

/**
 * Where the groups of a measure's statements come from, for programs.
 *
 * @param title   its name
 * @param details summary, bundle, office, life cycle, days, milestones and what it waits for
 * @param status  what the rules computed: status, finish, shares, lateness and the reasons
 */
record OriginsAnswer(OriginAnswer title, OriginAnswer details, OriginAnswer status) {

    static OriginsAnswer of(Origin title, Origin details, boolean fromExamples, String rules, List<Source> sources) {
        return new OriginsAnswer(OriginAnswer.of(title, sources), OriginAnswer.of(details, sources),
                OriginAnswer.computed("status rules " + rules, fromExamples));
    }
}
