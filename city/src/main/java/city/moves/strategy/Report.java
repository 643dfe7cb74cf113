package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All measures at a reporting date, and their sums. */
final class Report {

    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<Scope, RollUp> rollUps = new LinkedHashMap<>();
    private final Map<Scope, Map<YearAndKind, long[]>> money = new LinkedHashMap<>();
    private final Map<Scope, Map<Integer, int[]>> posts = new LinkedHashMap<>();

    private record YearAndKind(int year, MoneyKind kind) implements Comparable<YearAndKind> {

        @Override
        public int compareTo(YearAndKind other) {
            int byYear = Integer.compare(year, other.year);
            return byYear == 0 ? kind.compareTo(other.kind) : byYear;
        }
    }

    void add(Snapshot snapshot) {
        snapshots.add(snapshot);
        Measure measure = snapshot.measure();
        List<Scope> scopes =
                List.of(Scope.STRATEGY, Scope.field(snapshot.field()), Scope.bundle(measure.bundle()));
        for (Scope scope : scopes) {
            rollUps.merge(scope, RollUp.of(1, snapshot.status()), RollUp::plus);
            measure.budget().stream().filter(line -> line.withheld().isEmpty()).forEach(line -> money
                    .computeIfAbsent(scope, _ -> new TreeMap<>())
                    .computeIfAbsent(new YearAndKind(line.year(), line.kind()), _ -> new long[Layer.values().length])
                    [line.layer().ordinal()] += line.amount().cents());
            measure.posts().stream().filter(line -> line.layer() == Layer.APPROVED)
                    .forEach(line -> addPosts(scope, line, snapshot));
        }
    }

    private void addPosts(Scope scope, PostLine line, Snapshot snapshot) {
        int[] sums = posts.computeIfAbsent(scope, _ -> new TreeMap<>()).computeIfAbsent(line.year(), _ -> new int[2]);
        boolean filled = line.filledOn() != null && !line.filledOn().isAfter(snapshot.day());
        sums[0] = Math.addExact(sums[0], line.posts().hundredths());
        sums[1] = Math.addExact(sums[1], filled ? line.posts().hundredths() : 0);
    }

    List<Snapshot> snapshots() {
        return List.copyOf(snapshots);
    }

    Map<Scope, RollUp> rollUps() {
        return rollUps;
    }

    /** Public money per scope, year and kind; what is withheld is not in the sums. */
    Map<Scope, List<MoneyOfYear>> money() {
        Map<Scope, List<MoneyOfYear>> sums = new LinkedHashMap<>();
        money.forEach((scope, years) -> sums.put(scope, years.entrySet().stream()
                .map(entry -> new MoneyOfYear(entry.getKey().year(), entry.getKey().kind(),
                        sum(entry.getValue(), Layer.REQUESTED), sum(entry.getValue(), Layer.APPROVED),
                        sum(entry.getValue(), Layer.FORECAST), sum(entry.getValue(), Layer.ACTUAL)))
                .toList()));
        return sums;
    }

    Map<Scope, List<PostsOfYear>> posts() {
        Map<Scope, List<PostsOfYear>> sums = new LinkedHashMap<>();
        posts.forEach((scope, years) -> sums.put(scope, years.entrySet().stream()
                .map(entry -> new PostsOfYear(entry.getKey(), new Posts(entry.getValue()[0]),
                        new Posts(entry.getValue()[1])))
                .toList()));
        return sums;
    }

    private static Money sum(long[] sums, Layer layer) {
        return new Money(sums[layer.ordinal()]);
    }
}
