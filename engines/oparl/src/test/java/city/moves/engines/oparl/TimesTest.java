package city.moves.engines.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void whatIsWrittenIsReadAgainToTheSecond() {
        Random random = new Random(3);
        for (int round = 0; round < 1000; round++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
            String written = Times.write(moment, BERLIN);
            assertThat(Times.moment(written)).as(written).get()
                    .satisfies(read -> assertThat(read.toInstant()).isEqualTo(Instant.ofEpochSecond(moment.getEpochSecond())));
        }
    }

    @Test
    void anOffsetIsWrittenInSummerAndInWinter() {
        assertThat(Times.write(Instant.parse("2026-01-01T10:00:00.9Z"), BERLIN)).isEqualTo("2026-01-01T11:00:00+01:00");
        assertThat(Times.write(Instant.parse("2026-07-01T10:00:00Z"), BERLIN)).isEqualTo("2026-07-01T12:00:00+02:00");
        assertThat(Times.write(Instant.parse("2026-07-01T10:00:00Z"), ZoneId.of("UTC"))).isEqualTo("2026-07-01T10:00:00+00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29T10:00:00+01:00", "2026-01-01T24:00:00+01:00", "2026-01-01T10:00:00Z", "2026-01-01T10:00:00",
            "2026-01-01 10:00:00+01:00", "2026-01-01T10:00:00+0100", "2026-01-01T10:00:00+19:00", "2026-13-01T10:00:00+01:00", ""})
    void whatIsNoMomentIsNone(String text) {
        assertThat(Times.moment(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-1-1", "01.01.2026", "2026-01-01T10:00:00+01:00", "2026-00-01"})
    void whatIsNoDayIsNone(String text) {
        assertThat(Times.day(text)).isEmpty();
    }
}
