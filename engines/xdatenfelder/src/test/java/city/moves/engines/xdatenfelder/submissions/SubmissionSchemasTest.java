package city.moves.engines.xdatenfelder.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.SchemaFixture;
import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.Evaluator;
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.engines.xdatenfelder.rules.ProseRule;
import city.moves.engines.xdatenfelder.rules.ProseRules;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form makes of answers passes both judges; one thing wrong with it, and neither lets it pass. */
class SubmissionSchemasTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsRightPassesBothAndWhatIsWrongNeither(long seed) {
        RandomForms forms = new RandomForms(seed);
        RandomAnswers answers = new RandomAnswers(seed);
        int wrong = 0;
        for (int i = 0; i < 15; i++) {
            FormSchema schema = forms.form();
            Judges judges = new Judges(SubmissionForm.of(schema, List.of(), RandomForms.LISTS));
            for (int j = 0; j < 3; j++) {
                Map<String, String> draft = answers.draft(judges.form());
                Evaluation evaluation = new Evaluator(RuleForm.of(schema), List.of()).evaluate(draft, TODAY);
                assertThat(evaluation.isComplete()).as("%s %s", draft, evaluation).isTrue();
                assertPasses(judges, evaluation);
                for (Evaluation damaged : damaged(judges.form(), evaluation, answers, new Random(seed * 1_000 + i))) {
                    assertRefused(judges, damaged);
                    wrong++;
                }
            }
        }
        assertThat(wrong).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void whatARuleHidesIsNotMissed(long seed) {
        RandomForms forms = new RandomForms(seed);
        Random random = new Random(seed);
        int complete = 0;
        for (int i = 0; i < 15; i++) {
            FormSchema schema = forms.form();
            List<FormRule> rules = new ArrayList<>();
            RuleForm form = RuleForm.of(schema);
            for (ElementPath path : Outline.of(schema).positions().keySet()) {
                if (random.nextInt(3) == 0) {
                    rules.add(new FormRule.VisibleIf(path.toString(), path, new Expression.Comparison(
                            Expression.Comparator.LESS, new Expression.Today(), new Expression.Today())));
                }
            }
            Judges judges = new Judges(SubmissionForm.of(schema, rules, RandomForms.LISTS));
            Map<String, String> draft = new RandomAnswers(seed).draft(
                    SubmissionForm.of(schema, List.of(), RandomForms.LISTS));
            Evaluation evaluation = new Evaluator(form, rules).evaluate(draft, TODAY);
            if (evaluation.isComplete()) {          // not where a group must be repeated and nothing of it is shown
                assertPasses(judges, evaluation);
                complete += evaluation.hidden().isEmpty() ? 0 : 1;
            }
        }
        assertThat(complete).isGreaterThan(3);
    }

    @Test
    void anApplicationOfTheRealFormPasses() {
        FormSchema schema = SchemaFixture.blueCard();
        List<FormRule> rules = ProseRules.of(schema).stream()
                .flatMap(rule -> ((ProseRule.Resolved) rule).rules().stream()).toList();
        Judges judges = new Judges(SubmissionForm.of(schema, rules, CodeLists.NONE));
        assertThat(judges.form().name()).isEqualTo("S00000000121V1.0.0");
        assertThat(judges.form().leftOut()).extracting(LeftOut::reason).hasSize(5)
                .containsOnly(LeftOut.Reason.LIST_MISSING);
        for (long seed = 0; seed < 10; seed++) {
            Map<String, String> draft = new RandomAnswers(seed).draft(judges.form());
            Evaluation evaluation = new Evaluator(RuleForm.of(schema), rules).evaluate(draft, TODAY);
            assertThat(evaluation.isComplete()).as("%s", evaluation).isTrue();
            assertPasses(judges, evaluation);
        }
    }

    @Test
    void charactersBeyondTheBasicPlaneAreJudgedWithCare() {
        FormSchema schema = OneField.with(new Constraint(2, 4, null, null, null, null));
        Judges judges = new Judges(SubmissionForm.of(schema, List.of(), CodeLists.NONE));
        Evaluator evaluator = new Evaluator(RuleForm.of(schema), List.of());
        Facets facets = judges.form().places().getFirst().facets();
        assertPasses(judges, evaluator.evaluate(Map.of("F1", "😀😀"), TODAY));
        assertThat(facets.judge("😀")).hasValue(ValueFault.TOO_SHORT);
        assertThat(facets.judge("😀😀a")).hasValue(ValueFault.TOO_LONG);
        assertThat(facets.judge("a\u0000b")).hasValue(ValueFault.CHARACTER);
    }

    @Test
    void aLatinTextHasTheCharactersOfTheStandardOnly() {
        FormSchema schema = OneField.with(DataType.TEXT_LATIN, Constraint.NONE);
        Facets facets = SubmissionForm.of(schema, List.of(), CodeLists.NONE).places().getFirst().facets();
        assertThat(facets.judge("Şahin, Königstraße 1\n70173 Stuttgart")).isEmpty();
        assertThat(facets.judge("Иван")).hasValue(ValueFault.NOT_LATIN);
        assertThat(facets.judge("😀")).hasValue(ValueFault.NOT_LATIN);
        Facets any = SubmissionForm.of(OneField.with(Constraint.NONE), List.of(), CodeLists.NONE).places().getFirst().facets();
        assertThat(any.judge("Иван")).isEmpty();
    }

    @Test
    void foreignDocumentsAreRefused() {
        Judges judges = new Judges(SubmissionForm.of(new RandomForms(9).form(), List.of(), RandomForms.LISTS));
        for (String json : List.of("[]", "1", "null", "{\"nonsense\":1}")) {
            assertThat(judges.acceptsJson(json)).as(json).isFalse();
        }
        for (String xml : List.of("<x/>", "<" + judges.form().name() + "/>",
                "<" + judges.form().name() + " xmlns=\"" + SubmissionForm.NAMESPACE + "\"><nonsense/></" + judges.form().name() + ">")) {
            assertThat(judges.acceptsXml(xml)).as(xml).isFalse();
        }
    }

    private static void assertPasses(Judges judges, Evaluation evaluation) {
        Submission submission = Submission.of(judges.form(), evaluation);
        assertThat(judges.acceptsAsXml(submission)).as(SubmissionXml.write(submission, Judges::attachment)).isTrue();
        assertThat(judges.acceptsAsJson(submission)).as(SubmissionJson.write(submission, Judges::attachment)).isTrue();
        evaluation.submission().forEach((path, value) -> assertThat(facets(judges.form(), path).judge(value)).as(value).isEmpty());
    }

    private static void assertRefused(Judges judges, Evaluation evaluation) {
        Submission submission = Submission.of(judges.form(), evaluation);
        assertThat(judges.acceptsAsXml(submission)).as(SubmissionXml.write(submission, Judges::attachment)).isFalse();
        assertThat(judges.acceptsAsJson(submission)).as(SubmissionJson.write(submission, Judges::attachment)).isFalse();
    }

    /** The same answers, each time with one thing wrong. */
    private static List<Evaluation> damaged(SubmissionForm form, Evaluation good, RandomAnswers answers, Random random) {
        List<Evaluation> damaged = new ArrayList<>();
        List<InstancePath> places = List.copyOf(good.submission().keySet());
        InstancePath chosen = places.get(random.nextInt(places.size()));
        Place place = form.at(chosen.path()).orElseThrow();
        for (String bad : answers.bad(place.facets())) {
            assertThat(place.facets().judge(bad)).as(bad).isPresent();
            damaged.add(with(good, chosen, bad));
        }
        InstancePath first = places.getFirst();
        if (form.places().getFirst().id().equals(first.steps().getFirst().id())) {
            damaged.add(with(good, first, null));        // the first field of a form must be answered
        }
        if (place.isRepeated() && !place.isUnbounded()) {
            Evaluation full = good;
            for (int i = 0; i <= place.max(); i++) {
                full = with(full, InstancePath.parse(chosen.position() + "[" + i + "]").orElseThrow(), good.submission().get(chosen));
            }
            damaged.add(full);
        }
        return damaged;
    }

    private static Evaluation with(Evaluation good, InstancePath path, String value) {
        TreeMap<InstancePath, String> answers = new TreeMap<>(good.submission());
        if (value == null) {
            answers.remove(path);
        } else {
            answers.put(path, value);
        }
        return new Evaluation(good.hidden(), good.required(), good.missing(), good.excess(), good.unreadable(), good.unknown(),
                good.computed(), good.violations(), answers);
    }

    private static Facets facets(SubmissionForm form, InstancePath path) {
        return form.at(path.path()).orElseThrow().facets();
    }
}
