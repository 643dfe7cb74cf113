package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void eachIsCountedForItselfHoweverManyThereAre() {
        Fingerprints fingerprints = new Fingerprints();
        Map<List<Long>, Integer> expected = new HashMap<>();
        Random chance = new Random(7);
        for (int time = 0; time < 60_000; time++) {
            long seed = chance.nextInt(20_000);
            long first = new Random(seed).nextLong();
            long second = seed % 100 == 0 ? 0 : new Random(~seed).nextLong();
            assertThat(fingerprints.count(first, second)).isEqualTo(expected.merge(List.of(first, second), 1, Integer::sum));
        }
        assertThat(fingerprints.count(0, 0)).isEqualTo(1);
        assertThat(fingerprints.count(0, 0)).isEqualTo(2);
    }
}
