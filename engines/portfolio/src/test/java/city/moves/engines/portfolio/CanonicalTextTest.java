package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.MeasureFixture.START;
import static city.moves.engines.portfolio.MeasureFixture.TODAY;
import static city.moves.engines.portfolio.MeasureFixture.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {
    private static final StatusRules RULES = new StatusRules(Thresholds.published());

    @Test
    void theFormIsFixed() {
        MeasureInputs inputs = new MeasureFixture().milestones(milestone("launch", 1, TODAY, null)).inputs();
        assertThat(CanonicalText.of(inputs)).isEqualTo("""
                measure\t1
                key\tmeasure
                lifeCycle\tRUNNING
                start\t2026-01-01
                due\t2026-12-31
                haltedOn\t-
                confirmedOn\t2026-07-01
                milestone\tlaunch\tMilestone launch\t1\tno\t2026-07-01\t-\t-\t-\t-
                money\t2026\t100000\t90000\t40000
                posts\t2026\t1000\t1000
                end
                """);
        assertThat(CanonicalText.of(RULES.judge(inputs, START.plusMonths(3)))).isEqualTo("""
                status\t1
                lifeCycle\tRUNNING
                asOf\t2026-04-01
                overall\tGREEN
                progress\t0\t0\t1\t0\t1
                earnedSchedule\t5/1\t5/1\t3/1\t6/1
                finish\t2026-07-01\t2026-07-01
                verdict\tSCHEDULE\tGREEN\tSCHEDULE_ON_PLAN\tratio 5/3\tday 2026-07-01\tday 2026-12-31
                verdict\tMONEY\tGREEN\tMONEY_WITHIN_APPROVED\tyear 2026\tcents 90000\tcents 100000
                verdict\tPOSTS\tGREEN\tPOSTS_FILLED\thundredths 1000\thundredths 1000\tratio 1/1
                verdict\tDEPENDENCIES\tGREEN\tNO_PREDECESSORS
                verdict\tDECISIONS\tGREEN\tNO_OPEN_DECISION
                verdict\tDATA_AGE\tGREEN\tDATA_CONFIRMED_SINCE\tday 2026-07-01
                end
                """);
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74, 75})
    void whatIsWrittenIsReadBackEqual(long seed) {
        RandomMeasures measures = new RandomMeasures(seed);
        for (int run = 0; run < 300; run++) {
            MeasureInputs inputs = measures.next();
            Status status = RULES.judge(inputs, measures.day());
            assertThat(CanonicalText.readInputs(CanonicalText.of(inputs))).isEqualTo(inputs);
            assertThat(CanonicalText.readStatus(CanonicalText.of(status))).isEqualTo(status);
        }
    }

    @Test
    void thresholdsAreReadBackEqual() {
        Thresholds odd = new Thresholds(9, 8, 7, 1006, 5, 4, 3, 2, 1, 10);
        assertThat(CanonicalText.readThresholds(CanonicalText.of(odd))).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82, 83, 84})
    void aDamagedTextIsRefusedOrIsTheTextOfAnotherValue(long seed) {
        RandomMeasures measures = new RandomMeasures(seed);
        RandomGenerator random = RandomMeasures.generator(seed);
        for (int run = 0; run < 300; run++) {
            MeasureInputs inputs = measures.next();
            String text = damage(CanonicalText.of(inputs), random);
            String status = damage(CanonicalText.of(RULES.judge(inputs, measures.day())), random);
            refusedOrSame(text, damaged -> CanonicalText.of(CanonicalText.readInputs(damaged)));
            refusedOrSame(status, damaged -> CanonicalText.of(CanonicalText.readStatus(damaged)));
        }
    }

    @ParameterizedTest(name = "{0} -> {1} is refused in line {2}")
    @CsvSource({
        "RUNNING, WALKING, 3", "2026-12-31, 2026-13-31, 5", "2026-12-31, 2025-12-31, 10", "no, maybe, 8",
        "posts, pasts, 10", "money, 'money\t', 9", "launch\t, lau\\qnch\t, 8", "launch\t, lau\\u00zznch\t, 8",
        "launch\t, lau\\u0041nch\t, 8", "launch\t, lau\\, 8", "40000, 040000, 9", "90000, 9999999999999999999, 9",
        "90000, 9000000000000000, 9", "haltedOn\t-, haltedOn, 6", "measure\t1, measure\t2, 1"
    })
    void theRefusalNamesTheLine(String original, String damage, int line) {
        String text = CanonicalText.of(new MeasureFixture().milestones(milestone("launch", 1, TODAY, null)).inputs());
        String damaged = text.replaceFirst(Pattern.quote(original),
                Matcher.quoteReplacement(damage));
        assertThat(damaged).isNotEqualTo(text);
        assertThatExceptionOfType(DamagedTextException.class)
                .isThrownBy(() -> CanonicalText.readInputs(damaged))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line))
                .withMessageStartingWith("line " + line + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "end\n", "status\t1\n", "measure\t1\nkey\ta"})
    void aTextThatIsNoneIsRefused(String text) {
        assertThatExceptionOfType(DamagedTextException.class).isThrownBy(() -> CanonicalText.readInputs(text));
        assertThatExceptionOfType(DamagedTextException.class).isThrownBy(() -> CanonicalText.readStatus(text));
        assertThatExceptionOfType(DamagedTextException.class).isThrownBy(() -> CanonicalText.readThresholds(text));
    }

    @Test
    void aColourChangedByHandIsNoticed() {
        String text = CanonicalText.of(new MeasureFixture().confirmedOn(null).judged());
        assertThatExceptionOfType(DamagedTextException.class)
                .isThrownBy(() -> CanonicalText.readStatus(text.replace("overall\tGREY", "overall\tGREEN")))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(4));
    }

    @Test
    void somethingAfterTheEndIsRefused() {
        String text = CanonicalText.of(Thresholds.published());
        assertThatExceptionOfType(DamagedTextException.class).isThrownBy(() -> CanonicalText.readThresholds(text + "x"));
    }

    private static void refusedOrSame(String text, Function<String, String> again) {
        try {
            assertThat(again.apply(text)).isEqualTo(text);
        } catch (DamagedTextException refusal) {
            assertThat(refusal.line()).isPositive();
        }
    }

    private static String damage(String text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        int until = Math.min(text.length(), at + random.nextInt(3));
        String alien = random.nextBoolean() ? "" : String.valueOf("0-\t\n\\uX9/ ".charAt(random.nextInt(10)));
        return text.substring(0, at) + alien + text.substring(until);
    }
}
