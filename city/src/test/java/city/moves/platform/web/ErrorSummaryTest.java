package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Two days that are none are two lines that a person can tell apart. */
class ErrorSummaryTest {

    private static final String ADDRESS = "/amt/strategie/neu";

    @Test
    void theSummaryNamesEachFieldAsItsLabelDoes() {
        HttpVisitor steering = RunningCity.get().visitor().signInAs("tomasz.nowak");
        Document page = Jsoup.parse(steering.submit(ADDRESS, ADDRESS,
                Map.of("titel", "Probe", "kennung", "probe", "beginn", "32.13.2027", "faellig", "morgen")).body());
        List<String> lines = page.select("#fehler li a").eachText();
        assertThat(lines).hasSize(2).doesNotHaveDuplicates();
        for (String field : List.of("beginn", "faellig")) {
            String label = page.select("label[for=" + field + "]").text();
            assertThat(page.select("#fehler a[href=#" + field + "]").text()).startsWith(label + ": Geben Sie");
        }
    }

    @Test
    void aPageWithoutErrorsIsRenderedOnce() {
        FieldNames names = new FieldNames();
        names.tell("day", "Beginn");
        assertThat(names.introduction("day")).isEqualTo("Beginn: ");
        assertThat(names.askedTooEarly()).isFalse();
        assertThat(names.introduction("other")).isEmpty();
        assertThat(names.askedTooEarly()).isTrue();
    }
}
