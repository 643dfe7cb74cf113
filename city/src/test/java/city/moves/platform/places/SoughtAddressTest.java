package city.moves.platform.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table calls a house, in its parts. */
class SoughtAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Königstraße 12 a                | Königstraße             | 12 a    |
            Königstr.12-14                  | Königstr.               | 12-14   |
            Straße des 1. Beispiels 5       | Straße des 1. Beispiels | 5       |
            Straße des 17. Juni             | Straße des 17. Juni     |         |
            Am Bach 9, D-70565 Stuttgart    | Am Bach                 | 9       | 70565
            Königstraße                     | Königstraße             |         |
            12                              | 12                      |         |
            """)
    void aNumberStandsBehindItsStreet(String line, String street, String house, String code) {
        SoughtAddress parts = new SoughtAddress(line, "", "", "").inParts();
        assertThat(parts.street().strip()).isEqualTo(street);
        assertThat(parts.house()).isEqualTo(house == null ? "" : house);
        assertThat(parts.postalCode()).isEqualTo(code == null ? "" : code);
    }

    @Test
    void aTextThatIsNoAddressIsNoneAndTakesNoTime() {
        assertThat(new SoughtAddress("1a ".repeat(1_000_000), "", "", "").inParts().street()).isEmpty();
    }
}
