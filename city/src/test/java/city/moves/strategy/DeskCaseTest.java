package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.testing.HttpVisitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DeskCaseTest {

    private final HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");

    @Test
    void onlyAMeasureThatAReportHasShownLeadsToItsPublicPage() {
        String unseen = DeskFixture.running().key();
        assertThat(CITY.visitor().get("/strategie/massnahmen/" + unseen).statusCode()).isEqualTo(404);
        assertThat(desk(unseen).select("main a[href=/strategie/massnahmen/" + unseen + "]")).isEmpty();
        assertThat(CITY.visitor().get("/strategie/massnahmen/wlan").statusCode()).isEqualTo(200);
        assertThat(desk("wlan").select(".mv-actions a[href=/strategie/massnahmen/wlan]")).hasSize(1);
    }

    @Test
    void whatStatusAndLifeSayAlikeIsSaidOnce() {
        assertThat(desk(DeskFixture.store(LifeCycle.IDEA).key()).select("main .mv-meta").text()).containsOnlyOnce("Idee");
        assertThat(desk("wlan").select("main .mv-meta").text()).contains("in Umsetzung");
    }

    private Document desk(String key) {
        return Jsoup.parse(steering.get("/amt/strategie/massnahmen/" + key).body());
    }
}
