package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.STEERING;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.strategy.AskingDecision.AskDecision;
import city.moves.strategy.AskingDecision.Concern;
import city.moves.strategy.Decision.AffectedMeasure;
import city.moves.testing.HttpVisitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecidingTest {

    private static final String LIST = "/amt/strategie/entscheidungen";
    private static final String NEW = LIST + "/neu";

    private final AskingDecision asking = CITY.bean(AskingDecision.class);
    private final Decisions decisions = CITY.bean(Decisions.class);
    private final HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");

    @Test
    void oneDecisionStandsOnThePageOfEachMeasureAndIsAnsweredForAll() {
        Measure first = DeskFixture.running();
        Measure second = DeskFixture.running();
        String from = "/amt/strategie/massnahmen/" + first.key();
        Map<String, String> fields = fields("Reicht das Geld für beide?", first, second);
        fields.put("von", first.key());
        fields.put("wirkung-1", "Beginn erst im Herbst");
        assertThat(location(steering.submit(NEW, NEW, fields))).endsWith(from + "?getan=asked");
        Decision asked = decisions.ofMeasure(second.id()).getFirst();
        assertThat(asked.measures()).extracting(AffectedMeasure::key, AffectedMeasure::effect)
                .containsExactlyInAnyOrder(tuple(first.key(), ""),
                        tuple(second.key(), "Beginn erst im Herbst"));
        String page = LIST + "/" + asked.key();
        for (Measure measure : List.of(first, second)) {
            assertThat(steering.get("/amt/strategie/massnahmen/" + measure.key()).body())
                    .contains("Reicht das Geld für beide?", page + "?von=" + measure.key());
        }
        assertThat(steering.submit(page, page, Map.of("tag", "gestern", "ergebnis", "Ja, beide")).body())
                .contains("gestern", "Ja, beide", "#tag");
        assertThat(location(steering.submit(page + "?von=" + second.key(), page, Map.of("von", second.key(),
                "tag", DeskDays.text(TODAY), "ergebnis", "Ja, beide.")))).contains(second.key(), "getan=answered");
        assertThat(steering.get(page).body()).contains("Ja, beide.").doesNotContain("name=\"ergebnis\"");
        assertThat(decisions.ofMeasure(first.id())).noneMatch(Decision::open);
        assertThat(DeskFixture.deeds("decision.asked", "decision:" + asked.key())).isEqualTo(1);
    }

    @Test
    void onlyTheSteeringOfficeAsksAndOnlyAboutMeasuresThatThereAre() {
        Measure measure = DeskFixture.running();
        Concern concern = new Concern("massnahme-0", measure.key(), "");
        assertThat(refusals(asking.ask(question(concern), DeskFixture.OWNER))).first()
                .extracting(Refusal::trouble).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(refusals(asking.ask(question(), STEERING))).extracting(Refusal::field).containsExactly("massnahme-0");
        assertThat(refusals(asking.ask(question(concern, new Concern("massnahme-1", measure.key(), ""),
                new Concern("massnahme-2", "gibt-es-nicht", "")), STEERING))).extracting(Refusal::field)
                .containsExactly("massnahme-1", "massnahme-2");
        assertThat(decisions.ofMeasure(measure.id())).isEmpty();
        HttpVisitor owner = CITY.visitor().signInAs("kim.weber");
        assertThat(owner.get(NEW).statusCode()).isEqualTo(403);
        assertThat(owner.get(LIST).statusCode()).isEqualTo(200);
        assertThat(owner.get(LIST + "/wlan-reihenfolge").body()).doesNotContain("name=\"ergebnis\"");
        assertThat(CITY.visitor().signInAs("anna.beck").get(LIST).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormGrowsByARowAndIsSentOnce() {
        Measure[] measures = IntStream.range(0, 3).mapToObj(_ -> DeskFixture.running()).toArray(Measure[]::new);
        Map<String, String> fields = fields("Dreimal?", measures);
        fields.put("once", UUID.randomUUID().toString());
        fields.put("weitere", "ja");
        HttpResponse<String> grown = steering.submit(NEW, NEW, fields);
        assertThat(grown.statusCode()).isEqualTo(200);
        assertThat(grown.body()).contains("Dreimal?", "name=\"massnahme-3\"");
        assertThat(steering.get(NEW).body()).doesNotContain("name=\"massnahme-3\"");
        fields.remove("weitere");
        steering.submit(NEW, NEW, fields);
        steering.submit(NEW, NEW, fields);
        assertThat(decisions.ofMeasure(measures[2].id())).hasSize(1);
        fields.remove("gremium");
        assertThat(steering.submit(NEW, NEW, fields).body()).contains("Dreimal?", "#gremium");
    }

    @Test
    void whatIsOverdueStandsFirstAndTheSearchFindsQuestionBodyAndMeasure() {
        Measure measure = DeskFixture.running();
        ask("Frühe Drosselfrage", "Bauausschuss", TODAY.minusDays(3), measure);
        ask("Späte Drosselfrage", "Drosselbeirat", TODAY.plusDays(70), measure);
        String list = steering.get(LIST + "?q=drossel").body();
        assertThat(list).contains("seit 3 Tagen überfällig", "noch 70 Tage", measure.title());
        assertThat(list.indexOf("Frühe Drosselfrage")).isLessThan(list.indexOf("Späte Drosselfrage"));
        assertThat(steering.get(LIST + "?q=drosselbeirat").body()).contains("Späte").doesNotContain("Frühe");
        assertThat(steering.get(LIST + "?q=" + measure.key()).body()).contains("Frühe", "Späte");
        assertThat(steering.get(LIST + "?q=%25").body()).doesNotContain("Drosselfrage");
    }

    @Test
    void theListIsPagedByKey() {
        Measure measure = DeskFixture.running();
        IntStream.range(0, 30).forEach(number ->
                ask("Amselfrage %02d".formatted(number), "Rat", TODAY.plusDays(number), measure));
        String first = steering.get(LIST + "?q=amselfrage").body();
        assertThat(first).contains("Amselfrage 24").doesNotContain("Amselfrage 25");
        String after = first.replaceAll("(?s).*nach=([^\"]+)\".*", "$1");
        assertThat(steering.get(LIST + "?q=amselfrage&nach=" + after).body())
                .contains("Amselfrage 25", "Amselfrage 29").doesNotContain("Amselfrage 24");
    }

    private void ask(String question, String body, LocalDate due, Measure measure) {
        asking.ask(new AskDecision(question, "", body, due, List.of(new Concern("massnahme-0", measure.key(), ""))),
                STEERING);
    }

    private static AskDecision question(Concern... concerns) {
        return new AskDecision("Soll es weitergehen?", "", "Gemeinderat", TODAY.plusDays(90), List.of(concerns));
    }

    private static Map<String, String> fields(String question, Measure... measures) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("frage", question, "gremium", "Verwaltungsausschuss",
                "tag", DeskDays.text(TODAY.plusDays(400))));
        IntStream.range(0, measures.length).forEach(row -> fields.put("massnahme-" + row, measures[row].key()));
        return fields;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static List<Refusal> refusals(Outcome<Decision> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Decision> refused -> refused.refusals();
            case Outcome.Done<Decision> _ -> List.of();
        };
    }
}
