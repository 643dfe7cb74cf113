package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;

import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Ideas with everything that can be said of a measure, as forms would have stored it, in texts that tables break on. */
final class RandomMeasures {

    private static final String[] PIECES = {"=1+1", "'", "＝", "@", "-", "+", ";", ",", "\"", "\n", "\t", " ", "ä", "é",
        "🏙", "Straße", "0", "5,5", "ja", "\u00a0"};
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private final Random random;
    private final long seed;
    private final List<Measure> stored = new ArrayList<>();

    private RandomMeasures(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    /** Stores measures that come out the same for the same seed. */
    static List<Measure> store(long seed, int number) {
        RandomMeasures all = new RandomMeasures(seed);
        IntStream.range(0, number).forEach(all::store);
        return all.stored;
    }

    private void store(int number) {
        Measures measures = CITY.bean(Measures.class);
        LocalDate start = day();
        Measure measure = new Measure(measures.newId(), "zufall-" + seed + "-" + number, "Z" + text(150), text(300),
                pick(CITY.bean(Tree.class).bundles()).key(), office(), random.nextBoolean() ? List.of() : List.of(office()),
                LifeCycle.IDEA, "", null, start, start.plusDays(random.nextInt(900)), null, "", null, goals(),
                IntStream.range(0, random.nextInt(4)).mapToObj(this::milestone).toList(), budget(),
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> postLine()).toList(), dependencies(),
                Origin.ENTERED, 1);
        measures.add(measure, new Recording(Instant.now(CITY.clock()), "Test", ""));
        stored.add(measure);
    }

    private Milestone milestone(int number) {
        LocalDate early = day();
        Forecast forecast = random.nextBoolean() ? null
                : new Forecast(early, early.plusDays(random.nextInt(9)), early.plusDays(9 + random.nextInt(9)));
        return new Milestone("m" + number, "M" + text(150), 1 + random.nextInt(1000), random.nextBoolean(), day(),
                forecast, random.nextBoolean() ? null : day(), text(200), text(100));
    }

    private List<GoalWeight> goals() {
        return CITY.bean(Tree.class).top().goals().stream().filter(_ -> random.nextBoolean())
                .map(goal -> new GoalWeight(goal.key(), 1 + random.nextInt(100))).toList();
    }

    private List<BudgetLine> budget() {
        List<BudgetLine> lines = new ArrayList<>();
        for (int year = 2026; year < 2029; year++) {
            for (MoneyKind kind : MoneyKind.values()) {
                for (Layer layer : Layer.values()) {
                    if (random.nextInt(3) == 0) {
                        lines.add(new BudgetLine(year, kind, layer, new Money(random.nextLong(-9_999, 1_000_000_000)),
                                random.nextBoolean() ? Origin.DEMO : Origin.fact("A", 2023), text(40)));
                    }
                }
            }
        }
        return lines;
    }

    private PostLine postLine() {
        return new PostLine(2026 + random.nextInt(3), random.nextBoolean() ? "" : "E " + random.nextInt(15),
                pick(List.of(Layer.values())), new Posts(random.nextInt(500)), random.nextBoolean() ? null : day(),
                random.nextBoolean() ? Origin.DEMO : Origin.ENTERED);
    }

    /** On measures stored before alone, so that there is no circle. */
    private List<Dependency> dependencies() {
        return stored.isEmpty() || random.nextBoolean() ? List.of()
                : List.of(new Dependency(pick(stored).key(), pick(List.of(DependencyType.values())),
                        random.nextInt(-90, 90), text(100)));
    }

    private String office() {
        return pick(CITY.bean(Offices.class).keys());
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(1500));
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(8)).forEach(_ -> text.append(PIECES[random.nextInt(PIECES.length)]));
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return whole.length() > longest ? "" : whole;
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
