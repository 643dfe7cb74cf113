package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.web.BarChart;
import city.moves.platform.web.BarChart.Bar;
import city.moves.platform.web.LineChart;
import city.moves.platform.web.LineChart.Point;
import city.moves.platform.web.LineChart.Series;
import city.moves.platform.web.LineChart.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that the page of the whole strategy shows. */
record Overview(StrategyWords words, Frame frame, ReportingDate date, boolean past, List<StrategicGoal> goals,
        SourcedFigures figures, List<FieldSum> fields, RollUp sum, Highlights highlights,
        List<MoneyOfYear> money, List<PostsOfYear> posts, List<Decision> decisions) {

    private static final int FIRST_RANKING = 2019;
    private static final int LAST_RANKING = 2025;

    /** The documented key figures at the top. */
    List<Figure> keyFigures() {
        return figures.some(Figures.TOTAL, Figures.MONEY, Figures.POSTS, Figures.SERVICES);
    }

    /** The sources of the figures, the goals and the frame on this page, by their number. */
    List<Source> namedSources() {
        Set<String> named = new HashSet<>(Set.of(frame.source()));
        goals.forEach(goal -> named.add(goal.origin().source()));
        figures.all().stream().filter(figure -> figure.topic().equals("money") || figure.topic().equals("posts")
                || figure.topic().equals("index") || figure.topic().equals("counts"))
                .forEach(figure -> named.add(figure.origin().source()));
        return figures.sources().stream().filter(source -> named.contains(source.key())).toList();
    }

    /** What each stage of the strategy was granted; two contradicting sources give two bars. */
    BarChart stages() {
        List<Bar> bars = new ArrayList<>();
        for (Figure figure : figures.some("stage-1-money", "stage-1-money-other", "stage-2-money", "stage-3-money")) {
            bars.add(Bar.measured(words.stage(figure), value(figure), words.value(figure)));
        }
        figures.find(Figures.TOTAL).ifPresent(figure ->
                bars.add(Bar.planned(words.stage(figure), value(figure), words.value(figure))));
        return new BarChart(bars);
    }

    /** The city's rank among the German large cities by year; years without a rank stay empty. */
    LineChart ranks() {
        List<String> years = new ArrayList<>();
        List<@Nullable Point> points = new ArrayList<>();
        for (int year = FIRST_RANKING; year <= LAST_RANKING; year++) {
            years.add(String.valueOf(year));
            Figure figure = figures.find("rank-" + year).orElse(null);
            points.add(figure == null || figure.value() == null ? null
                    : new Point(value(figure), words.value(figure), false));
        }
        List<Tick> ticks = List.of(new Tick(1, "1"), new Tick(3, "3"), new Tick(5, "5"), new Tick(8, "8"),
                new Tick(10, "10"));
        return new LineChart(years, List.of(new Series("", points)), ticks, true);
    }

    private static double value(Figure figure) {
        Long value = figure.value();
        return value == null ? 0 : value;
    }
}
