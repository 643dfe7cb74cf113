package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Measures of every kind, odd ones included; a seed always gives the same ones. */
final class RandomMeasures {
    private static final String[] TEXTS = {
        "Straße", "", "-", "a\tb", "line\nbreak", "\\n", "\u0000", "\uD83D\uDE80", "\uD800", "\u2028", "  two  ", "end"
    };

    private final RandomGenerator random;

    RandomMeasures(long seed) {
        this.random = generator(seed);
    }

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    MeasureInputs next() {
        LocalDate start = day();
        return new MeasureInputs("m-" + text(), one(LifeCycle.values()), start, start.plusDays(random.nextInt(900)),
                milestones(start), money(), posts(), predecessors(), decisions(), maybe(day()), maybe(day()));
    }

    LocalDate day() {
        return START.plusDays(random.nextInt(-200, 600));
    }

    private List<Milestone> milestones(LocalDate start) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate baseline = start.plusDays(random.nextInt(-20, 800));
            milestones.add(new Milestone("k" + i, text(), random.nextInt(5), random.nextInt(4) == 0, baseline,
                    maybe(forecast()), maybe(day())));
        }
        return milestones;
    }

    private Forecast forecast() {
        LocalDate optimistic = day();
        LocalDate likely = optimistic.plusDays(random.nextInt(60));
        return new Forecast(optimistic, likely, likely.plusDays(random.nextInt(120)));
    }

    private List<MoneyYear> money() {
        List<MoneyYear> money = new ArrayList<>();
        for (int year = 2025; year < 2025 + random.nextInt(4); year++) {
            money.add(new MoneyYear(year, maybe(random.nextLong(1000)), maybe(random.nextLong(1100)),
                    maybe(random.nextLong(900))));
        }
        return money;
    }

    private List<PostYear> posts() {
        List<PostYear> posts = new ArrayList<>();
        for (int year = 2025; year < 2025 + random.nextInt(4); year++) {
            posts.add(new PostYear(year, random.nextInt(3) * 100, random.nextInt(3) * 75));
        }
        return posts;
    }

    private List<Predecessor> predecessors() {
        List<Predecessor> predecessors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate p50 = day();
            predecessors.add(new Predecessor("p" + i, text(), one(DependencyType.values()), random.nextInt(-30, 30),
                    one(LifeCycle.values()), maybe(day()), maybe(new Finish(p50, p50.plusDays(random.nextInt(60))))));
        }
        return predecessors;
    }

    private List<OpenDecision> decisions() {
        List<OpenDecision> decisions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            decisions.add(new OpenDecision("d" + i, text(), day()));
        }
        return decisions;
    }

    private String text() {
        return one(TEXTS) + one(TEXTS);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
