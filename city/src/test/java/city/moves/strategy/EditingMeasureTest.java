package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.STEERING;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.testing.HttpVisitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingMeasureTest {

    private final EditingMeasure editing = CITY.bean(EditingMeasure.class);

    @Test
    void onlyTheSteeringOfficeEdits() {
        Measure renamed = DeskFixture.running().draft().called("Neuer Name", "").measure();
        assertThat(refusal(editing.edit(renamed, DeskFixture.OWNER)).trouble()).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(refusal(editing.edit(renamed, DeskFixture.RELEASER)).trouble()).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(editing.edit(renamed, STEERING)).isInstanceOf(Outcome.Done.class);
        assertThat(DeskFixture.deeds("measure.edited", "measure:" + renamed.key())).isEqualTo(1);
    }

    @Test
    void thePlanOfARunningMeasureIsLockedAndThatOfAnIdeaIsNot() {
        Measure running = DeskFixture.running();
        assertThat(refusal(editing.edit(running.draft().from(running.startOn(), running.dueOn().plusDays(1)).measure(),
                STEERING)).message()).isEqualTo("strategy.desk.edit.plan-locked");
        assertThat(refusal(editing.edit(running.draft().withMilestones(List.of()).measure(), STEERING)).message())
                .isEqualTo("strategy.desk.edit.plan-locked");
        Measure idea = DeskFixture.store(LifeCycle.IDEA);
        assertThat(editing.edit(idea.draft().withMilestones(List.of()).measure(), STEERING))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void measuresThatWaitForEachOtherInACircleAreNamed() {
        Measure first = DeskFixture.running();
        Measure second = DeskFixture.running();
        assertThat(editing.edit(waiting(first, second.key()), STEERING)).isInstanceOf(Outcome.Done.class);
        Refusal circle = refusal(editing.edit(waiting(second, first.key()), STEERING));
        assertThat(circle.message()).isEqualTo("strategy.desk.edit.cycle");
        assertThat(circle.arguments().getFirst()).contains(first.key() + " → " + second.key());
        assertThat(refusal(editing.edit(waiting(second, second.key()), STEERING)).message())
                .isEqualTo("strategy.desk.edit.waits-for-itself");
        assertThat(refusal(editing.edit(waiting(second, "gibt-es-nicht"), STEERING)).message())
                .isEqualTo("strategy.desk.edit.no-measure");
    }

    @Test
    void whatIsStoredAndWhatTheFormReadsIsTheSame() {
        Measure measure = CITY.bean(Measures.class).find("e-akte").orElseThrow();
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String page = "/amt/strategie/massnahmen/e-akte";
        HttpResponse<String> saved = steering.submit(page + "/bearbeiten", page + "/bearbeiten", fields(measure));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(DeskFixture.stored("e-akte")).isEqualTo(measure);
    }

    @Test
    void twoEditorsLoseNothing() {
        Measure measure = DeskFixture.running();
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bearbeiten";
        Map<String, String> theirs = fields(measure);
        theirs.put("titel", "Titel der anderen");
        theirs.put("kurz", "Text der anderen");
        assertThat(steering.submit(page, page, theirs).statusCode()).isEqualTo(302);
        Map<String, String> mine = fields(measure);
        mine.put("titel", "Mein Titel");
        mine.put("schritt-m2-nachweis", "Mein Nachweis");
        HttpResponse<String> conflict = steering.submit(page, page, mine);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Titel der anderen", "Text der anderen", "value=\"Mein Titel\"",
                "value=\"Mein Nachweis\"", "name=\"version\" value=\"2\"");
        assertThat(DeskFixture.stored(measure.key()).title()).isEqualTo("Titel der anderen");
    }

    @Test
    void wrongInputIsNamedAndKept() {
        Measure measure = DeskFixture.running();
        Map<String, String> wrong = fields(measure);
        wrong.putAll(Map.of("titel", "", "beginn", "32.1.2026", "geld-neu-1-APPROVED", "12,345", "stelle-0-zahl", "viele",
                "warten-0-auf", "e-akte"));
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bearbeiten";
        HttpResponse<String> answer = steering.submit(page, page, wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("32.1.2026", "12,345", "viele", "#titel", "#beginn", "#geld-neu-1-APPROVED",
                "#stelle-0-zahl", "#warten-0-art");
    }

    @Test
    void onlyWhatWasSpentMayComeBack() {
        Measure measure = DeskFixture.running();
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bearbeiten";
        Map<String, String> fields = fields(measure);
        fields.putAll(Map.of("geld-neu-1-jahr", "2041", "geld-neu-1-art", "OPERATING", "geld-neu-1-ACTUAL", "-5"));
        Map<String, String> wrong = new LinkedHashMap<>(fields);
        wrong.put("geld-neu-1-FORECAST", "-5");
        HttpResponse<String> answer = steering.submit(page, page, wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("#geld-neu-1-FORECAST", "darf unter null liegen");
        assertThat(steering.submit(page, page, fields).statusCode()).isEqualTo(302);
        assertThat(DeskFixture.stored(measure.key()).budget()).anyMatch(line -> line.year() == 2041
                && line.layer() == Layer.ACTUAL && line.amount().cents() == -500);
    }

    @Test
    void nothingIsReachedInTheFuture() {
        Measure measure = DeskFixture.running();
        Map<String, String> ahead = fields(measure);
        ahead.put("schritt-m2-erreicht", "1.1.2090");
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        String page = "/amt/strategie/massnahmen/" + measure.key() + "/bearbeiten";
        HttpResponse<String> answer = steering.submit(page, page, ahead);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#schritt-m2-erreicht\"", "nicht in der Zukunft");
    }

    @Test
    void aNewMeasureBeginsAsAnIdea() {
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("titel", "Etwas Neues", "kennung", "etwas-neues",
                "buendel", CITY.bean(Tree.class).bundles().getFirst().key(), "amt", "do-it", "beginn", "1.3.2027",
                "faellig", "1.3.2028"));
        assertThat(steering.submit("/amt/strategie/neu", "/amt/strategie/neu", fields).statusCode()).isEqualTo(302);
        assertThat(DeskFixture.stored("etwas-neues").lifeCycle()).isEqualTo(LifeCycle.IDEA);
        assertThat(steering.submit("/amt/strategie/neu", "/amt/strategie/neu", fields).body()).contains("#kennung");
        fields.put("kennung", "So nicht!");
        assertThat(steering.submit("/amt/strategie/neu", "/amt/strategie/neu", fields).body()).contains("So nicht!");
        assertThat(CITY.visitor().signInAs("kim.weber").get("/amt/strategie/neu").statusCode()).isEqualTo(403);
    }

    private static Map<String, String> fields(Measure measure) {
        Map<String, String> fields = new LinkedHashMap<>(EditFields.of(measure));
        fields.put("version", String.valueOf(measure.version()));
        return fields;
    }

    private static Measure waiting(Measure measure, String awaited) {
        return measure.draft().waitingFor(List.of(new Dependency(awaited, DependencyType.FINISH_START, 0, "")))
                .measure();
    }

    private static Refusal refusal(Outcome<Measure> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Measure> refused -> refused.refusals().getFirst();
            case Outcome.Done<Measure> _ -> throw new AssertionError("was permitted");
        };
    }
}
