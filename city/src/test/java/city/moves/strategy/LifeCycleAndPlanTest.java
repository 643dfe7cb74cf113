package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.OWNER;
import static city.moves.strategy.DeskFixture.STEERING;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.strategy.AskingDecision.AskDecision;
import city.moves.strategy.AskingDecision.Concern;
import city.moves.strategy.ChangingLifeCycle.ChangeLifeCycle;
import city.moves.strategy.Decision.Resolution;
import city.moves.strategy.SettingBaseline.SetBaseline;
import city.moves.testing.HttpVisitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class LifeCycleAndPlanTest {

    private final ChangingLifeCycle changing = CITY.bean(ChangingLifeCycle.class);
    private final SettingBaseline setting = CITY.bean(SettingBaseline.class);
    private final AskingDecision asking = CITY.bean(AskingDecision.class);
    private final ResolvingDecision resolving = CITY.bean(ResolvingDecision.class);
    private final Baselines baselines = CITY.bean(Baselines.class);

    @Test
    void aMeasureIsDecidedOnlyWithADecisionAndRunsOnlyWithAPlan() {
        Measure measure = DeskFixture.store(LifeCycle.IDEA);
        assertThat(change(measure, LifeCycle.REQUESTED, "", OWNER)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(change(stored(measure), LifeCycle.DECIDED, "", OWNER)).trouble())
                .isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(refusal(change(stored(measure), LifeCycle.DECIDED, "", STEERING)).message())
                .isEqualTo("strategy.desk.move.no-decision");
        decide(measure);
        assertThat(change(stored(measure), LifeCycle.DECIDED, "", STEERING)).isInstanceOf(Outcome.Done.class);
        assertThat(change(stored(measure), LifeCycle.RUNNING, "", OWNER)).isInstanceOf(Outcome.Done.class);
        assertThat(baselines.of(measure.id(), CITY.clock().instant())).extracting(Baseline::number).containsExactly(1);
    }

    @Test
    void whatEndsEarlySaysWhyAndWhatIsDoneHasNothingMandatoryOpen() {
        Measure measure = DeskFixture.running();
        assertThat(refusal(change(measure, LifeCycle.STOPPED, " ", STEERING)).field()).isEqualTo("grund");
        assertThat(refusal(change(measure, LifeCycle.STOPPED, "Zu teuer.", OWNER)).trouble())
                .isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(refusal(change(measure, LifeCycle.DONE, "", OWNER)).message())
                .isEqualTo("strategy.desk.move.open-milestones");
        assertThat(refusal(change(measure, LifeCycle.IDEA, "", OWNER)).message())
                .isEqualTo("strategy.desk.move.not-next");
        assertThat(refusal(change(measure, LifeCycle.PAUSED, "Pause.", DeskFixture.OWNER_ELSEWHERE)).trouble())
                .isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(change(measure, LifeCycle.STOPPED, "Zu teuer.", STEERING)).isInstanceOf(Outcome.Done.class);
        assertThat(stored(measure)).extracting(Measure::reason, Measure::haltedOn).containsExactly("Zu teuer.", TODAY);
        assertThat(refusal(change(measure, LifeCycle.RUNNING, "", OWNER)).trouble())
                .isEqualTo(Trouble.CHANGED_MEANWHILE);
    }

    @Test
    void aNewPlanNeedsADecisionAndTheOldOneStaysVisible() {
        Measure measure = DeskFixture.running();
        SetBaseline later = new SetBaseline(measure.key(), 1, "", measure.dueOn().plusDays(90),
                Map.of("m1", TODAY, "m2", TODAY.plusDays(99)), List.of());
        assertThat(refusal(setting.set(later, OWNER)).trouble()).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(refusal(setting.set(later, STEERING)).field()).isEqualTo("beschluss");
        Decision decision = decide(measure);
        SetBaseline decided = new SetBaseline(measure.key(), 1, decision.key(), later.dueOn(), later.days(),
                List.of(DeskFixture.milestone("m4", 200)));
        assertThat(setting.set(decided, STEERING)).isInstanceOf(Outcome.Done.class);
        assertThat(baselines.of(measure.id(), CITY.clock().instant())).extracting(Baseline::number, Baseline::decision, Baseline::dueOn)
                .containsExactly(tuple(1, "", measure.dueOn()),
                        tuple(2, decision.key(), later.dueOn()));
        assertThat(stored(measure).milestone("m1")).get().extracting(Milestone::baseline)
                .isEqualTo(TODAY.minusDays(50));
        assertThat(stored(measure).milestone("m2")).get().extracting(Milestone::baseline)
                .isEqualTo(TODAY.plusDays(99));
        assertThat(stored(measure).milestones()).hasSize(4);
        assertThatThrownBy(() -> CITY.database().sql("delete from strategy.baseline where measure = :id")
                .param("id", measure.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        Measure measure = DeskFixture.running();
        assertThat(asking.ask(question(measure), OWNER)).isInstanceOf(Outcome.Refused.class);
        Decision decision = decide(measure);
        assertThat(resolving.resolve(decision.key(), answer(), STEERING)).isInstanceOf(Outcome.Refused.class);
        assertThat(resolving.resolve(decision.key(), answer(), OWNER)).isInstanceOf(Outcome.Refused.class);
        assertThat(DeskFixture.deeds("decision.resolved", "decision:" + decision.key())).isEqualTo(1);
    }

    @Test
    void theFormsSayWhatIsMissingAndKeepWhatWasTyped() {
        Measure measure = DeskFixture.running();
        String page = "/amt/strategie/massnahmen/" + measure.key();
        HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");
        assertThat(steering.submit(page + "/lebenslauf", page + "/lebenslauf", Map.of("version", "1")).body())
                .contains("#zustand");
        assertThat(steering.submit(page + "/lebenslauf", page + "/lebenslauf",
                Map.of("version", "1", "zustand", "PAUSED", "grund", "Ausschreibung")).statusCode()).isEqualTo(302);
        assertThat(steering.submit(page + "/plan", page + "/plan", Map.of("version", "2", "faellig", "bald",
                "plan-m2", "1.1.2028", "plan-m3", "1.2.2028")).body()).contains("bald", "#faellig");
    }

    private Decision decide(Measure measure) {
        return switch (asking.ask(question(measure), STEERING)) {
            case Outcome.Done<Decision> done -> {
                resolving.resolve(done.value().key(), answer(), STEERING);
                yield done.value();
            }
            case Outcome.Refused<Decision> refused -> throw new AssertionError(refused);
        };
    }

    private static AskDecision question(Measure measure) {
        return new AskDecision("Soll es weitergehen?", "", "Gemeinderat", TODAY.plusDays(90),
                List.of(new Concern("massnahme-0", measure.key(), "")));
    }

    private static Resolution answer() {
        return new Resolution(TODAY, "Ja.", "");
    }

    private Outcome<Measure> change(Measure measure, LifeCycle next, String reason, Actor actor) {
        return changing.change(new ChangeLifeCycle(measure.key(), measure.version(), next, reason), actor);
    }

    private static Measure stored(Measure measure) {
        return DeskFixture.stored(measure.key());
    }

    private static Refusal refusal(Outcome<Measure> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Measure> refused -> refused.refusals().getFirst();
            case Outcome.Done<Measure> _ -> throw new AssertionError("was permitted");
        };
    }
}
