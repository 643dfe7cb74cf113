package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.STEERING;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.strategy.AddingMeasure.AddMeasure;
import city.moves.strategy.AskingDecision.AskDecision;
import city.moves.strategy.AskingDecision.Concern;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people of the city enter is stated by the city; only what a rule computes is computed. */
class OriginTest {

    @Test
    void aNewMeasureIsStatedByItsOfficeOnThatDay() {
        AddMeasure command = new AddMeasure("angabe-der-stadt", "Angabe", "Kurz.",
                CITY.bean(Tree.class).bundles().getFirst().key(), "tiefbauamt", TODAY, TODAY.plusYears(1));

        assertThat(CITY.bean(AddingMeasure.class).add(command, STEERING)).isInstanceOf(Outcome.Done.class);

        assertThat(DeskFixture.stored("angabe-der-stadt").origin().provenance())
                .isEqualTo(new Provenance.Stated("Tiefbauamt", TODAY));
    }

    @Test
    void aQuestionFromTheDeskIsShownAsStatedInBothLanguagesAndToPrograms() {
        String question = "Wer stellt die neuen Bänke auf?";
        Outcome<Decision> asked = CITY.bean(AskingDecision.class).ask(new AskDecision(question, "", "Gemeinderat",
                TODAY.plusYears(30), List.of(new Concern("massnahme-0", "wlan", ""))), STEERING);
        String key = ((Outcome.Done<Decision>) asked).value().key();

        assertThat(entry("/strategie/entscheidungen", key))
                .contains("Angabe der Stadt, " + new Formats(Language.DE).day(TODAY)).doesNotContain("berechnet");
        assertThat(entry("/en/strategie/entscheidungen", key))
                .contains("stated by the city, " + new Formats(Language.EN).day(TODAY)).doesNotContain("computed");
        assertThat(CITY.visitor().get("/api/v1/strategy/decisions?limit=100", "Accept", "*/*").body())
                .containsPattern("\"question\":\"" + question.replace("?", "\\?") + "\"[^{}]*\"provenance\":\"STATED\"");
    }

    @Test
    void whatWasOnceStoredAsComputedAlthoughItWasEnteredIsReadAsStated() {
        assertThat(Origin.of("DERIVED", "von der Verwaltung eingetragen").provenance())
                .isEqualTo(new Provenance.Stated("", null));
        assertThat(Origin.of("DERIVED", "Summe der Stufen").provenance())
                .isEqualTo(new Provenance.Derived("Summe der Stufen"));
    }

    private static String entry(String address, String key) {
        String body = CITY.visitor().get(address).body();
        int start = body.indexOf("<li id=\"" + key + "\"");
        assertThat(start).isPositive();
        return body.substring(start, body.indexOf("</li>", start));
    }
}
