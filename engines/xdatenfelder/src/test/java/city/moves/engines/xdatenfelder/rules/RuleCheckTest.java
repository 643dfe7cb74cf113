package city.moves.engines.xdatenfelder.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with rules is said before anybody fills in the form. */
class RuleCheckTest {
    private static final RuleForm FORM = new RuleForm(List.of(
            spot("yes", DataType.BOOLEAN, "0:1"), spot("text", DataType.TEXT, "0:1"), spot("number", DataType.NUMBER, "0:1"),
            spot("day", DataType.DATE, "0:1"), spot("texts", DataType.TEXT, "0:3"), spot("group", null, "0:1"),
            spot("group/inner", DataType.NUMBER, "0:1"), spot("many", null, "0:*"), spot("many/a", DataType.NUMBER, "0:1"),
            spot("many/b", DataType.NUMBER, "0:1"), new RuleForm.Spot(ElementPath.of("label"), DataType.TEXT, Cardinality.ONE, true, false)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "visible    | text        | {'field':'yes'}                                                         |",
        "visible    | label       | {'field':'yes'}                                                         |",
        "calculated | many/b      | {'field':'many/a'}                                                      |",
        "valid      | texts       | {'op':'=','args':[{'field':'texts'},{'text':'a'}]}                      |",
        "required   | text        | {'op':'exists','field':'texts'}                                         |",
        "visible    | nowhere     | {'field':'yes'}                                                         | UNKNOWN_PLACE",
        "visible    | text        | {'field':'nowhere'}                                                     | UNKNOWN_PLACE",
        "visible    | text        | {'op':'exists','field':'nowhere'}                                       | UNKNOWN_PLACE",
        "visible    | text        | {'field':'text'}                                                        | WRONG_TYPE",
        "visible    | text        | {'op':'<','args':[{'field':'number'},{'day':'2020-01-01'}]}             | WRONG_TYPE",
        "visible    | number      | {'op':'<','args':[{'field':'text'},{'text':'b'}]}                       | WRONG_TYPE",
        "visible    | number      | {'op':'in','args':[{'field':'text'}],'list':[{'number':'1'}]}           | WRONG_TYPE",
        "calculated | number      | {'op':'if','args':[{'field':'yes'},{'number':'1'},{'text':'x'}]}        | WRONG_TYPE",
        "calculated | number      | {'field':'day'}                                                         | WRONG_TYPE",
        "calculated | group       | {'field':'day'}                                                         | UNSUITABLE_PLACE",
        "calculated | texts       | {'field':'text'}                                                        | UNSUITABLE_PLACE",
        "valid      | label       | {'field':'yes'}                                                         | UNSUITABLE_PLACE",
        "calculated | number      | {'op':'sum','field':'texts'}                                            | UNSUITABLE_PLACE",
        "visible    | text        | {'field':'group'}                                                       | UNSUITABLE_PLACE",
        "calculated | number      | {'field':'many/a'}                                                      | SEVERAL_ANSWERS",
        "calculated | text        | {'field':'texts'}                                                       | SEVERAL_ANSWERS",
        "visible    | texts       | {'op':'=','args':[{'field':'texts'},{'text':'a'}]}                      | SEVERAL_ANSWERS",
        "calculated | number      | {'op':'+','args':[{'field':'number'},{'number':'1'}]}                   | CYCLE",
        "visible    | group       | {'op':'exists','field':'group/inner'}                                   | CYCLE",
        "visible    | group/inner | {'op':'exists','field':'group'}                                         | CYCLE",
    })
    void oneRule(String kind, String target, String expression, RuleProblem.@Nullable Kind problem) {
        List<FormRule> rules = RuleJson.read("[{'id':'r','kind':'%s','target':'%s','message':'m','expression':%s}]"
                .formatted(kind, target, expression).replace('\'', '"')).orElseThrow();
        assertThat(RuleCheck.check(FORM, rules)).extracting(RuleProblem::kind)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
        if (problem != null) {
            assertThatThrownBy(() -> new Evaluator(FORM, rules)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoRulesOfOneIdAndTwoCalculationsOfOneField() {
        FormRule rule = new FormRule.Calculated("r", ElementPath.of("day"), new Expression.Today());
        assertThat(RuleCheck.check(FORM, List.of(rule, rule))).extracting(RuleProblem::kind)
                .containsExactly(RuleProblem.Kind.DUPLICATE_ID, RuleProblem.Kind.TWO_CALCULATIONS);
    }

    @Test
    void aCircleOfSeveralRules() {
        List<FormRule> rules = List.of(
                new FormRule.VisibleIf("1", ElementPath.of("text"), new Expression.Exists(ElementPath.of("day"))),
                new FormRule.VisibleIf("2", ElementPath.of("day"), new Expression.Exists(ElementPath.of("many"))),
                new FormRule.VisibleIf("3", ElementPath.of("many/a"), new Expression.Exists(ElementPath.of("text"))));
        assertThat(RuleCheck.check(FORM, rules)).extracting(RuleProblem::kind).containsExactly(RuleProblem.Kind.CYCLE);
    }

    @Test
    void aRuleBeyondReasonIsRefused() {
        Expression deep = new Expression.Answer(ElementPath.of("yes"));
        for (int i = 0; i < 5_000; i++) {
            deep = new Expression.Not(deep);
        }
        Expression wide = new Expression.Or(Collections.nCopies(2_000, new Expression.Answer(ElementPath.of("yes"))));
        for (Expression expression : List.of(deep, wide)) {
            assertThat(RuleCheck.check(FORM, List.of(new FormRule.VisibleIf("r", ElementPath.of("text"), expression))))
                    .extracting(RuleProblem::kind).containsExactly(RuleProblem.Kind.TOO_LARGE);
        }
        assertThat(RuleJson.read("[".repeat(10_000))).isEmpty();
    }

    @Test
    void theLongestChainOfRulesIsFollowed() {
        List<RuleForm.Spot> spots = new ArrayList<>(List.of(spot("f0", DataType.NUMBER, "0:1")));
        List<FormRule> rules = new ArrayList<>();
        for (int i = 1; i <= RuleCheck.MOST_RULES; i++) {
            spots.addFirst(spot("f" + i, DataType.NUMBER, "0:1"));
            rules.add(new FormRule.Calculated("r" + i, ElementPath.of("f" + i), new Expression.Arithmetic(Expression.Operator.PLUS,
                    new Expression.Answer(ElementPath.of("f" + (i - 1))), new Expression.Literal(ValueText.number("1")))));
        }
        Evaluation evaluation = new Evaluator(new RuleForm(spots), rules)
                .evaluate(Map.of("f0", "0.5"), LocalDate.of(2026, 3, 1));
        assertThat(evaluation.computed().get(InstancePath.parse("f" + RuleCheck.MOST_RULES).orElseThrow()))
                .isEqualTo(RuleCheck.MOST_RULES + ".5");
    }

    private static RuleForm.Spot spot(String path, @Nullable DataType type, String cardinality) {
        return new RuleForm.Spot(ElementPath.of(path), type, Cardinality.parse(cardinality).orElseThrow(), false, false);
    }
}
