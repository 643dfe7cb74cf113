package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfirmPageTest {

    private final HttpVisitor owner = CITY.visitor().signInAs("kim.weber");

    @Test
    void theListShowsAnOwnerTheMeasuresOfTheirDepartment() {
        HttpResponse<String> list = owner.get("/amt/strategie");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("/amt/strategie/massnahmen/e-akte").doesNotContain("ratsinformationssystem");
        assertThat(owner.get("/amt/strategie?amt=&q=rats").body()).contains("ratsinformationssystem");
    }

    @Test
    void anOwnerConfirmsAndTheCaseSaysSo() {
        Measure measure = DeskFixture.running();
        String page = "/amt/strategie/massnahmen/" + measure.key();
        HttpResponse<String> sent = owner.submit(page + "/bestaetigen", page + "/bestaetigen",
                Map.of("version", "1", "bemerkung", "Alles gut"));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(owner.get(page + "?getan=confirmed").body()).contains("Alles gut", "Der Stand ist bestätigt.");
    }

    @Test
    void whatWasTypedWrongIsKeptAndNamed() {
        Measure measure = DeskFixture.running();
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bestaetigen";
        HttpResponse<String> sent = owner.submit(page, page,
                Map.of("version", "1", "erreicht-m2", "gestern", "frueh-m3", "1.2.2030", "bemerkung", "Behalten"));
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("gestern", "1.2.2030", "Behalten", "href=\"#erreicht-m2\"");
    }

    @Test
    void aLaterMilestoneIsFoldedUnlessWhatWasTypedIsWrong() {
        Measure measure = DeskFixture.running();
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bestaetigen";
        assertThat(owner.get(page).body()).contains("1 späterer Meilenstein").doesNotContain("<details class=\"mv-more\" open");
        assertThat(owner.submit(page, page, Map.of("version", "1", "erreicht-m3", "bald")).body())
                .contains("<details class=\"mv-more\" open");
        assertThat(owner.submit(page, page, Map.of("version", "1", "erreicht-m2", "bald")).body())
                .doesNotContain("<details class=\"mv-more\" open");
    }

    @Test
    void afterAConflictNothingTypedIsLostAndTheOtherChangeIsShown() {
        Measure measure = DeskFixture.running();
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bestaetigen";
        CITY.visitor().signInAs("tomasz.nowak").submit(page, page, Map.of("version", "1", "bemerkung", "Von nebenan"));
        HttpResponse<String> conflict = owner.submit(page, page, Map.of("version", "1", "bemerkung", "Mein Satz"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Von nebenan", "Mein Satz", "name=\"version\" value=\"2\"");
    }

    @Test
    void whoMayNotConfirmIsToldSo() {
        HttpVisitor releaser = CITY.visitor().signInAs("lea.sommer");
        assertThat(releaser.get("/amt/strategie/massnahmen/e-akte/bestaetigen").statusCode()).isEqualTo(403);
        assertThat(releaser.get("/amt/strategie/massnahmen/gibt-es-nicht").statusCode()).isEqualTo(404);
        assertThat(CITY.visitor().get("/amt/strategie").statusCode()).isEqualTo(302);
    }
}
