package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.BarChart.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static final Bar TEN = Bar.measured("2020/2021", 10, "10");
    private static final Bar PLAN = Bar.planned("bis 2028", 241, "rund 241");
    private static final Bar UNKNOWN = Bar.unknown("2022/2023", "in den Quellen nicht genannt");
    private static final BarChart CHART = new BarChart(List.of(TEN, UNKNOWN, PLAN));

    @Test
    void barsKeepTheirRatioBecauseTheyStartAtZero() {
        assertThat(CHART.width(PLAN)).isEqualTo("62%");
        assertThat(CHART.width(TEN)).isEqualTo("2.57%");
    }

    @Test
    void anUnknownValueHasNoBar() {
        assertThat(CHART.width(UNKNOWN)).isEqualTo("0%");
    }

    @Test
    void aChartOfNothingButZerosIsDrawn() {
        BarChart zeros = new BarChart(List.of(Bar.measured("2026", 0, "0")));
        assertThat(zeros.width(zeros.bars().getFirst())).isEqualTo("0%");
    }
}
