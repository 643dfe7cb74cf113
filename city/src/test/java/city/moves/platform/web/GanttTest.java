package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Gantt.Group;
import city.moves.platform.web.Gantt.Row;
import city.moves.platform.web.Gantt.Year;
import city.moves.testing.RunningCity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GanttTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Row LATE = row(LocalDate.of(2026, 8, 1));
    private static final Gantt PLAN = new Gantt(LocalDate.of(2024, 1, 1), LocalDate.of(2029, 1, 1), TODAY,
            List.of(new Group("", List.of(LATE))));

    @Test
    void everyYearThatBeginsInsideStandsOnTheAxis() {
        assertThat(PLAN.years()).extracting(Year::name).containsExactly("2024", "2025", "2026", "2027", "2028");
        assertThat(PLAN.years()).extracting(Year::x).startsWith("0%", "20.03%");
    }

    @Test
    void aSpanThatReachesOutIsCutAtTheEdges() {
        assertThat(PLAN.width(LocalDate.of(2020, 1, 1), LocalDate.of(2035, 1, 1))).isEqualTo("100%");
        assertThat(PLAN.width(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 1, 1))).isEqualTo("0%");
    }

    @Test
    void aMilestoneBeforeTodayIsOverdue() {
        assertThat(PLAN.isOverdue(LATE)).isTrue();
        assertThat(PLAN.isOverdue(row(TODAY))).isFalse();
        assertThat(PLAN.isOverdue(row(null))).isFalse();
    }

    @Test
    void whatLiesOutsideTheAxisIsToldInsteadOfDrawn() {
        assertThat(PLAN.isOverBefore(between(2021, 2023))).isTrue();
        assertThat(PLAN.isOverBefore(between(2021, 2025))).isFalse();
        assertThat(PLAN.beginsBehind(between(2029, 2031))).isTrue();
        assertThat(PLAN.beginsBehind(between(2028, 2031))).isFalse();
    }

    @Test
    void theDrawingOfWhatLiesOutsideTheAxisSaysWhen() {
        Page page = PageOfNobody.of(RunningCity.get().bean(House.class), Language.DE);
        assertThat(drawing(page, between(2021, 2023))).contains("bis 01.01.2023");
        assertThat(drawing(page, between(2030, 2031))).contains("ab 01.01.2030");
        assertThat(drawing(page, between(2025, 2026))).doesNotContain("bis 0", "ab 0");
    }

    private static String drawing(Page page, Row row) {
        return Templates.text("platform/web/ganttBar", Map.of("page", page, "id", "plan", "plan", PLAN, "row", row));
    }

    private static Row between(int from, int to) {
        return new Row("WLAN-Ausbau", "de", "", StatusMark.LATE, "abgeschlossen", LocalDate.of(from, 1, 1),
                LocalDate.of(to, 1, 1), LocalDate.of(to, 1, 1), null, "", "");
    }

    private static Row row(LocalDate milestone) {
        return new Row("WLAN-Ausbau", "de", "", StatusMark.LATE, "verzögert", LocalDate.of(2024, 7, 1),
                LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), milestone, "40 weitere Gebäude", "seit 01.08.2026");
    }
}
