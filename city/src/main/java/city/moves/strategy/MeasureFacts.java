package city.moves.strategy;

import city.moves.platform.audit.Deed.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of a measure, fact by fact, so that two states can be compared: {@code title}, or
 * {@code milestones.m1.baseline} for a fact of one of its parts. Values are written as programs write them.
 */
final class MeasureFacts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private MeasureFacts() {}

    /** Facts by name, without those that are empty. */
    static Map<String, String> of(Measure measure) {
        MeasureFacts all = new MeasureFacts();
        all.addHead(measure);
        measure.goals().forEach(goal -> all.put("goals." + goal.goal() + ".weight", goal.weight()));
        measure.milestones().forEach(milestone -> all.addMilestone("milestones." + milestone.key(), milestone));
        measure.budget().forEach(all::addMoney);
        for (int index = 0; index < measure.posts().size(); index++) {
            all.addPosts("posts." + (index + 1), measure.posts().get(index));
        }
        measure.dependencies().forEach(all::addDependency);
        return all.facts;
    }

    /** What a change did, from which to which value. A state that was not there before is null. */
    static Map<String, Change> changes(@Nullable Measure before, Measure after) {
        Map<String, String> from = before == null ? Map.of() : of(before);
        Map<String, String> to = of(after);
        Set<String> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String name : names) {
            if (!Objects.equals(from.get(name), to.get(name))) {
                changes.put(name, new Change(from.get(name), to.get(name)));
            }
        }
        return changes;
    }

    private void addHead(Measure measure) {
        put("title", measure.title());
        put("summary", measure.summary());
        put("bundle", measure.bundle());
        put("office", measure.office());
        put("offices", String.join(", ", measure.offices()));
        put("lifeCycle", measure.lifeCycle());
        put("reason", measure.reason());
        put("haltedOn", measure.haltedOn());
        put("startOn", measure.startOn());
        put("dueOn", measure.dueOn());
        put("confirmedOn", measure.confirmedOn());
        put("remark", measure.remark());
    }

    private void addMilestone(String part, Milestone milestone) {
        put(part + ".title", milestone.title());
        put(part + ".weight", milestone.weight());
        put(part + ".mandatory", milestone.mandatory());
        put(part + ".baseline", milestone.baseline());
        Forecast forecast = milestone.forecast();
        put(part + ".forecast", forecast == null ? null
                : forecast.optimistic() + " / " + forecast.likely() + " / " + forecast.pessimistic());
        put(part + ".actual", milestone.actual());
        put(part + ".evidence", milestone.evidence());
        put(part + ".withheld", milestone.withheld());
    }

    private void addMoney(BudgetLine line) {
        String part = "money." + line.year() + " " + line.kind() + " " + line.layer();
        put(part + ".amount", BigDecimal.valueOf(line.amount().cents(), 2));
        put(part + ".withheld", line.withheld());
    }

    private void addPosts(String part, PostLine line) {
        LocalDate filledOn = line.filledOn();
        put(part + ".line", line.year() + " " + line.payGrade() + " " + line.layer() + " "
                + BigDecimal.valueOf(line.posts().hundredths(), 2) + (filledOn == null ? "" : " " + filledOn));
    }

    private void addDependency(Dependency dependency) {
        put("dependencies." + dependency.predecessor() + " " + dependency.type() + ".line",
                (dependency.lagDays() + " " + dependency.reason()).strip());
    }

    private void put(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            facts.put(name, text);
        }
    }
}
