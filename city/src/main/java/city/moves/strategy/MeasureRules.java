package city.moves.strategy;

import city.moves.engines.portfolio.Cycles;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.values.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds for every measure, whoever writes it and by which way. */
@Component
class MeasureRules {

    private static final Set<LifeCycle> PLAN_IS_OPEN = Set.of(LifeCycle.IDEA, LifeCycle.REQUESTED, LifeCycle.DECIDED,
            LifeCycle.DEFERRED, LifeCycle.REJECTED);

    private final JdbcClient database;
    private final Tree tree;
    private final Offices offices;
    private final MeasureNames names;

    MeasureRules(JdbcClient database, Tree tree, Offices offices, MeasureNames names) {
        this.database = database;
        this.tree = tree;
        this.offices = offices;
        this.names = names;
    }

    /** What a plan is made of; from the start of the work on only a decision changes it. */
    private record Plan(LocalDate dueOn, Map<String, List<Object>> milestones) {

        static Plan of(Measure measure) {
            return new Plan(measure.dueOn(), measure.milestones().stream().collect(Collectors.toMap(Milestone::key,
                    milestone -> List.of(milestone.weight(), milestone.mandatory(), milestone.baseline()))));
        }
    }

    static boolean planIsOpen(Measure measure) {
        return PLAN_IS_OPEN.contains(measure.lifeCycle());
    }

    static boolean changesPlan(Measure before, Measure after) {
        return !Plan.of(before).equals(Plan.of(after));
    }

    /** Everything that is wrong with a measure; empty if it may be stored. */
    List<Refusal> refusals(Measure measure) {
        List<Refusal> refusals = new ArrayList<>();
        if (measure.dueOn().isBefore(measure.startOn())) {
            refusals.add(Refusal.ofField("faellig", "strategy.desk.edit.due-before-start"));
        }
        if (!tree.fieldsByBundle().containsKey(measure.bundle())) {
            refusals.add(Refusal.ofField("buendel", "strategy.desk.edit.no-bundle"));
        }
        if (!offices.exists(measure.office())) {
            refusals.add(Refusal.ofField("amt", "strategy.desk.edit.no-office"));
        }
        Set<String> keys = new HashSet<>();
        measure.milestones().stream().filter(milestone -> !keys.add(milestone.key())).forEach(milestone ->
                refusals.add(Refusal.ofField("titel", "strategy.desk.edit.milestone-twice", milestone.key())));
        refusals.addAll(dependencyRefusals(measure));
        return refusals;
    }

    private List<Refusal> dependencyRefusals(Measure measure) {
        List<String> awaited = measure.dependencies().stream().map(Dependency::predecessor).toList();
        Map<String, String> known = names.titles(awaited);
        Set<List<Object>> pairs = new HashSet<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int index = 0; index < measure.dependencies().size(); index++) {
            Dependency dependency = measure.dependencies().get(index);
            String field = "warten-" + index + "-auf";
            if (dependency.predecessor().equals(measure.key())) {
                refusals.add(Refusal.ofField(field, "strategy.desk.edit.waits-for-itself"));
            } else if (!known.containsKey(dependency.predecessor())) {
                refusals.add(Refusal.ofField(field, "strategy.desk.edit.no-measure", dependency.predecessor()));
            } else if (!pairs.add(List.of(dependency.predecessor(), dependency.type()))) {
                refusals.add(Refusal.ofField(field, "strategy.desk.edit.dependency-twice"));
            }
        }
        if (refusals.isEmpty() && !awaited.isEmpty()) {
            circle(List.of(measure)).ifPresent(circle ->
                    refusals.add(Refusal.ofField("warten-0-auf", "strategy.desk.edit.cycle", written(circle))));
        }
        return refusals;
    }

    /** Measures that would wait for each other in a circle if these were stored; empty if none would. */
    Optional<List<String>> circle(Collection<Measure> changed) {
        Map<String, List<String>> graph = waitsFor();
        changed.forEach(measure -> graph.put(measure.key(),
                measure.dependencies().stream().map(Dependency::predecessor).toList()));
        return Cycles.of(graph).stream()
                .filter(circle -> changed.stream().map(Measure::key).anyMatch(circle::contains)).findFirst();
    }

    static String written(List<String> circle) {
        return String.join(" → ", circle) + " → " + circle.getFirst();
    }

    private Map<String, List<String>> waitsFor() {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        database.sql("""
                select s.key as waiting, p.key as awaited from strategy.dependency d
                join strategy.measure s on s.id = d.successor
                join strategy.measure p on p.id = d.predecessor
                """).query((row, _) -> graph.computeIfAbsent(row.getString("waiting"), _ -> new ArrayList<>())
                .add(row.getString("awaited"))).list();
        return graph;
    }
}
