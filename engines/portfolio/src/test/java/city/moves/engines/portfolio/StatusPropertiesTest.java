package city.moves.engines.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPropertiesTest {
    private static final int RUNS = 400;
    private static final StatusRules RULES = new StatusRules(Thresholds.published());
    private static final Comparator<Colour> UNKNOWN_IS_HARMLESS = Comparator.nullsFirst(Colour.bySeverity());

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void aLaterActualDayNeverImprovesTheColour(long seed) {
        RandomMeasures measures = new RandomMeasures(seed);
        RandomGenerator random = RandomMeasures.generator(seed);
        for (int run = 0; run < RUNS; run++) {
            MeasureInputs inputs = running(measures.next());
            LocalDate day = measures.day();
            MeasureInputs later = withMilestones(inputs, milestone -> milestone.actual() == null
                    ? milestone
                    : withActual(milestone, milestone.actual().plusDays(random.nextInt(90))));
            assertThat(RULES.judge(later, day).overall())
                    .usingComparator(UNKNOWN_IS_HARMLESS)
                    .isGreaterThanOrEqualTo(RULES.judge(inputs, day).overall());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void nothingDatedAfterTheReportingDateHasAnyInfluence(long seed) {
        RandomMeasures measures = new RandomMeasures(seed);
        for (int run = 0; run < RUNS; run++) {
            MeasureInputs inputs = measures.next();
            LocalDate day = measures.day();
            MeasureInputs asKnownThen = withMilestones(inputs, milestone ->
                    milestone.reachedBy(day) ? milestone : withActual(milestone, null));
            assertThat(RULES.judge(inputs, day)).isEqualTo(RULES.judge(asKnownThen, day));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void judgingAgainGivesTheSameBytesInWhateverOrderTheFactsCome(long seed) {
        RandomMeasures measures = new RandomMeasures(seed);
        for (int run = 0; run < RUNS; run++) {
            MeasureInputs inputs = measures.next();
            LocalDate day = measures.day();
            MeasureInputs turned = new MeasureInputs(inputs.key(), inputs.lifeCycle(), inputs.start(), inputs.due(),
                    inputs.milestones().reversed(), inputs.money().reversed(), inputs.posts().reversed(),
                    inputs.predecessors().reversed(), inputs.decisions().reversed(), inputs.haltedOn(), inputs.confirmedOn());
            assertThat(CanonicalText.of(turned)).isEqualTo(CanonicalText.of(inputs));
            assertThat(CanonicalText.of(RULES.judge(turned, day))).isEqualTo(CanonicalText.of(RULES.judge(inputs, day)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void anotherGreenDimensionNeverChangesTheOverallColour(long seed) {
        RandomGenerator random = RandomMeasures.generator(seed);
        for (int run = 0; run < RUNS; run++) {
            List<Colour> colours = new ArrayList<>(List.of(Colour.GREEN));
            random.ints(random.nextInt(6), 0, 5).forEach(i -> colours.add(i == 4 ? null : Colour.values()[i]));
            Colour before = Colour.worst(colours);
            colours.add(random.nextInt(colours.size()), Colour.GREEN);
            assertThat(Colour.worst(colours)).isEqualTo(before);
        }
    }

    private static MeasureInputs running(MeasureInputs inputs) {
        return new MeasureInputs(inputs.key(), LifeCycle.RUNNING, inputs.start(), inputs.due(), inputs.milestones(),
                inputs.money(), inputs.posts(), inputs.predecessors(), List.of(), null, inputs.confirmedOn());
    }

    private static MeasureInputs withMilestones(MeasureInputs inputs, Function<Milestone, Milestone> change) {
        return new MeasureInputs(inputs.key(), inputs.lifeCycle(), inputs.start(), inputs.due(),
                inputs.milestones().stream().map(change).toList(), inputs.money(), inputs.posts(),
                inputs.predecessors(), inputs.decisions(), inputs.haltedOn(), inputs.confirmedOn());
    }

    private static Milestone withActual(Milestone milestone, LocalDate actual) {
        return new Milestone(milestone.key(), milestone.title(), milestone.weight(), milestone.mandatory(),
                milestone.baseline(), milestone.forecast(), actual);
    }
}
