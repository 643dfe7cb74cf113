package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import org.junit.jupiter.api.Test;

class RequestFiguresTest {

    private final HttpVisitor visitor = RunningCity.get().visitor();

    @Test
    void requestsAreCountedByThePatternOfTheirAddress() {
        visitor.get("/probleme/not-found");
        visitor.get("/en/probleme/not-found");
        visitor.get("/probleme/erika-mustermann");
        visitor.get("/erika-mustermann");
        assertThat(figures()).contains("uri=\"/probleme/{name}\"").doesNotContain("mustermann");
    }

    @Test
    void inventedAddressesMakeNoNewSeries() {
        String before = seriesOfUnknownAddresses();
        for (int i = 0; i < 20; i++) {
            visitor.get("/erfunden-" + i + "?x=" + i);
        }
        assertThat(figures()).doesNotContain("erfunden-");
        assertThat(seriesOfUnknownAddresses().lines().count()).isLessThanOrEqualTo(before.lines().count() + 3);
    }

    private String seriesOfUnknownAddresses() {
        return String.join("\n", figures().lines().filter(line -> line.contains("status=\"404\"")).toList());
    }

    private String figures() {
        return visitor.get("/actuator/prometheus", "Accept", "text/plain").body();
    }
}
