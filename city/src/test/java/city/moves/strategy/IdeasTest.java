package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static city.moves.strategy.DeskFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.portfolio.LifeCycle;
import city.moves.engines.portfolio.RollUp;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planned is what is requested or decided, and nothing else. */
class IdeasTest {

    @ParameterizedTest
    @CsvSource({"IDEA, IDEA, Idee", "REQUESTED, PLANNED, geplant", "DECIDED, PLANNED, geplant",
        "DEFERRED, DEFERRED, zurückgestellt", "REJECTED, REJECTED, abgelehnt"})
    void aMeasureThatDoesNotRunHasTheWordOfItsState(LifeCycle state, StatusWord word, String german) {
        Measure measure = DeskFixture.store(state);

        UnseenReport.of(TODAY, _ -> {
            assertThat(CITY.bean(Snapshots.class).find(TODAY, measure.key()).orElseThrow().word()).isEqualTo(word);
            assertThat(CITY.bean(Snapshots.class).words(TODAY)).containsEntry(measure.key(), word);
        });
        assertThat(CITY.bean(Messages.class)
                .text(Language.DE, "strategy.status." + word.slug())).isEqualTo(german);
    }

    @Test
    void ideasAreCountedApartFromWhatIsPlanned() {
        IntStream.range(0, 3).forEach(_ -> DeskFixture.store(LifeCycle.IDEA));

        UnseenReport.of(TODAY, _ -> {
            RollUp.Distribution sum =
                    CITY.bean(RollUps.class).all(TODAY).getOrDefault(Scope.STRATEGY, RollUp.NONE).distribution();
            Map<StatusWord, Integer> counts = CITY.bean(Snapshots.class).counts(TODAY, SnapshotFilter.ALL);

            assertThat(sum.ideas()).isEqualTo(counts.get(StatusWord.IDEA)).isGreaterThanOrEqualTo(3);
            assertThat(sum.planned()).isEqualTo(counts.getOrDefault(StatusWord.PLANNED, 0));
            assertThat(sum.total()).isEqualTo(counts.values().stream().mapToInt(Integer::intValue).sum());
        });
    }

    @Test
    void programsAskForIdeasByTheirOwnWord() {
        assertThat(Choices.status("idea")).isEqualTo("IDEA");
        assertThat(CITY.visitor().get("/api/v1/strategy/measures?status=idea", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(CITY.visitor().get("/strategie/massnahmen?status=idea").statusCode()).isEqualTo(200);
    }
}
