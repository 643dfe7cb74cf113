package city.moves.platform.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, against what a register says. */
class NamedPlaceTest {

    private static final List<String> CITY = FoldedText.words("Stuttgart");

    private static String house(String typed, String street, boolean about) {
        return NamedPlace.of(street, street, "Bad Cannstatt", "70173").meant(TypedPlace.of(typed), CITY, about)
                .map(NamedPlace.Meant::house).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({"Marktplatz 1, Marktplatz, 1", "marktpl. 1a, Marktplatz, 1a", "MARKTPLATZ 1 A, Marktplatz, 1a",
        "Königstr 20 70173, Königstraße, 20", "koenigstrasse 20, Königstraße, 20", "konigstr.20, Königstraße, 20",
        "Königstraße 20 701, Königstraße, 20", "'70173 Stuttgart, Königstr. 20', Königstraße, 20", "K, Königstraße, ''",
        "kölnerstr 5, Kölner Straße, 5", "Straße des 17. Juni 5, Straße des 17. Juni, 5", "juni 17, Straße des 17. Juni, ''",
        "dr carl str 4/1, Dr.-Carl-Str., 4/1", "Königstr Cannstatt, Königstraße, ''", "Hauptstr. 3 b, Hauptstr., 3b",
        "Neue Brücke, Neue Bruecke, ''", "12-14 Hauptstr, Hauptstraße, 12-14"})
    void aStreetIsFoundAsItIsTyped(String typed, String street, String house) {
        assertThat(house(typed, street, false)).isEqualTo(house);
    }

    @ParameterizedTest
    @CsvSource({"Königstr 20 70174, Königstraße", "Cannstatt, Königstraße", "Stuttgart, Königstraße", "20, Königstraße",
        "önigstr, Königstraße", "Königstr 20 70173 70174, Königstraße", "'', Königstraße", "., Königstraße"})
    void whatFitsOtherwiseIsNotFound(String typed, String street) {
        assertThat(house(typed, street, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Könikstr", "Konigsstraße", "Köngistr", "Lönigstr", "Kniöginstr"})
    void oneWrongLetterIsForgivenButNotTwo(String typed) {
        assertThat(house(typed, "Königstraße", false)).isNull();
        boolean two = typed.equals("Kniöginstr");
        assertThat(house(typed, "Königstraße", true)).isEqualTo(two ? null : "");
    }

    @Test
    void everyBeginningOfANameFindsIt() {
        for (String name : List.of("Bäuerleweg", "Straße", "Neue Bruecke", "Königsallee", "Cœurstraße", "Aeußerer Weg")) {
            assertThat(Stream.iterate(1, length -> length <= name.length(), length -> length + 1).map(length -> name.substring(0, length)))
                    .as(name).allMatch(typed -> house(typed, name, false) != null);
        }
    }

    @Test
    void whatIsTypedIsBounded() {
        assertThat(TypedPlace.of("a ".repeat(10_000)).words()).hasSize(12);
        assertThat(TypedPlace.of("9".repeat(10_000)).numbers()).hasSizeLessThan(21).allMatch(number -> number.length() <= 5);
    }
}
