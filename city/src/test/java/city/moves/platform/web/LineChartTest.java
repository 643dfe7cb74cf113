package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.moves.platform.web.LineChart.Dot;
import city.moves.platform.web.LineChart.Label;
import city.moves.platform.web.LineChart.Point;
import city.moves.platform.web.LineChart.Series;
import city.moves.platform.web.LineChart.Tick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final List<String> YEARS = List.of("2019", "2020", "2021", "2022");
    private static final Series RANKS = new Series("Rang",
            Arrays.asList(new Point(3, "Platz 3", false), null, new Point(8, "Platz 8", true), new Point(5, "Platz 5", false)));
    private static final LineChart CHART = new LineChart(YEARS, List.of(RANKS),
            List.of(new Tick(1, "1"), new Tick(10, "10")), true);

    @Test
    void aMissingYearBreaksTheLine() {
        assertThat(CHART.path(RANKS)).isEqualTo("M44 71.6M316 180.4L452 115.1");
    }

    @Test
    void dotsLeadAcrossTheMissingYear() {
        assertThat(CHART.bridges(RANKS)).isEqualTo("M44 71.6L316 180.4");
    }

    @Test
    void theBestRankStandsOnTop() {
        assertThat(CHART.y(1)).isEqualTo("28");
        assertThat(CHART.y(10)).isEqualTo("224");
    }

    @Test
    void theWeakerSourceIsAnOpenDot() {
        assertThat(CHART.dots(RANKS)).extracting(Dot::open).containsExactly(false, true, false);
    }

    @Test
    void theLowestPointIsNamedBelowTheLine() {
        assertThat(CHART.dots(RANKS)).extracting(Dot::above).containsExactly(true, false, true);
    }

    @Test
    void amongManyPointsOnlyEndsAndExtremesAreNamed() {
        List<String> hours = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(String.valueOf(hour));
            points.add(new Point(hour == 12 ? 40 : 20 + hour % 3, String.valueOf(hour), false));
        }
        Series day = new Series("NO2", points);
        LineChart chart = new LineChart(hours, List.of(day), List.of(), false);
        assertThat(chart.dots(day)).filteredOn(Dot::named).extracting(Dot::text).contains("0", "12", "23")
                .hasSizeLessThan(12);
    }

    @Test
    void namesOfLinesThatEndTogetherAreReadable() {
        Series first = new Series("Neckartor", Collections.nCopies(4, new Point(20, "20", false)));
        Series second = new Series("Klett-Platz", Collections.nCopies(4, new Point(20, "20", false)));
        LineChart chart = new LineChart(YEARS, List.of(first, second), List.of(new Tick(0, "0"), new Tick(40, "40")), false);
        assertThat(chart.labels()).containsExactly(new Label("Neckartor", "126"), new Label("Klett-Platz", "146"));
    }

    @Test
    void aFifthLineIsRefusedBecauseNobodyCouldReadIt() {
        Series empty = new Series("leer", Collections.nCopies(4, (Point) null));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new LineChart(YEARS, Collections.nCopies(5, empty), List.of(), false));
    }

    @Test
    void aLineWithoutValuesIsDrawnAsNothing() {
        Series empty = new Series("leer", Collections.nCopies(4, (Point) null));
        LineChart chart = new LineChart(YEARS, List.of(empty), List.of(), false);
        assertThat(chart.path(empty)).isEmpty();
        assertThat(chart.dots(empty)).isEmpty();
    }
}
