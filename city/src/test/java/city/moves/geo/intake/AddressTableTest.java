package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.places.GeometryKind;
import city.moves.testing.RunningCity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that says by addresses where things are. */
class AddressTableTest {

    private static final RunningCity CITY = RunningCity.get();

    private final String key = "adressen-" + UUID.randomUUID().toString().substring(0, 8);
    private final Uploader emre = new Uploader(CITY.visitor().signInAs("emre.yilmaz"));

    private Layer layer() {
        return CITY.bean(Layers.class).find(key).orElseThrow();
    }

    private Uploader again(String rows) {
        return emre.upload("liste.csv", rows.getBytes(StandardCharsets.UTF_8), key);
    }

    /** Each feature with its place in hundredths of a thousandth of a degree. */
    private String places() {
        return CITY.database().sql("""
                select string_agg(id || coalesce(' ' || round((bounds[1])[0] * 100000) || ' ' || round((bounds[1])[1] * 100000), ' -'),
                    ', ' order by id) from geo.feature where layer = :layer
                """).param("layer", layer().number()).query(String.class).single();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Straße;Hausnummer;PLZ                | Marktplatz;1;70173
            strasse;hnr                          | MARKTPLATZ;1
            Straße;Nr                            | Marktpl.;1
            Adresse                              | Marktplatz 1, 70173 Stuttgart
            Straße und Hausnummer;Stadtbezirk    | Markt-Platz  1;Musterbezirk Mitte
            """)
    void theColumnsOfAnAddressAreRecognised(String head, String row) {
        emre.upload("liste.csv", "id;" + head.strip() + "\n7;" + row.strip() + "\n");
        assertThat(emre.text()).contains("aus dem Verzeichnis der Adressen", "Es wurde kein Fehler gefunden", "Punkte");
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(places()).isEqualTo("7 917980 4877530");
        assertThat(layer().facts().geometry()).isEqualTo(GeometryKind.POINT);
    }

    @Test
    void aRowWhoseHouseIsNotInTheRegisterIsListedAndLeftOutOrKeptWithoutAPlace() {
        String rows = "id;Straße;Hausnummer;Zusatz\n1;Musterstr.;3;a\n2;Musterstraße;99;\n3;Mustergasse;1;\n4;;;\n";
        emre.upload("liste.csv", rows);
        assertThat(emre.text()).contains("Adressen, die im Verzeichnis nicht stehen: 2", "Datensatz 2: Musterstraße 99",
                "Datensatz 3: Mustergasse 1", "Datensätze ohne Ort: 1", "Gelesen werden die Spalten: Straße, Hausnummer, Zusatz");
        emre.send("/pruefung").send("/spalten").name(key);
        assertThat(emre.text()).contains("bleiben weg 3");
        emre.send("/uebersicht");
        assertThat(places()).isEqualTo("1 917880 4877780");
        again(rows).send("/pruefung", Map.of("ADDRESS_UNKNOWN", "TAKE")).send("/spalten");
        assertThat(emre.text()).contains("neue Objekte 2", "weggefallene Objekte 0");
        emre.send("/uebersicht");
        assertThat(places()).isEqualTo("1 917880 4877780, 2 -, 3 -");
        again("id;Straße;Hausnummer;Zusatz\n1;Musterstraße;4;\n2;Musterstraße;20;A\n3;Mustergasse;1;\n");
        emre.send("/pruefung").send("/spalten");
        assertThat(emre.text()).contains("neue Objekte 0", "geänderte Objekte 2", "weggefallene Objekte 0");
        emre.send("/uebersicht");
        assertThat(places()).isEqualTo("1 917920 4877810, 2 918000 4877870, 3 -");
    }

    @Test
    void itsAuthorChoosesOtherColumnsAndThatIsRememberedTheNextTime() {
        String rows = "id;Straße;Hausnummer;Wohin;Tor\n1;Hof;1;Marktplatz;2\n";
        emre.upload("liste.csv", rows);
        assertThat(emre.text()).contains("Adressen, die im Verzeichnis nicht stehen: 1");
        emre.send("/pruefung");
        assertThat(emre.page().select("select[name=adresse-strasse] option[selected]").text()).isEqualTo("Straße");
        emre.send("/spalten", Map.of("s3-de", "Ziel", "adresse-strasse", ""));
        assertThat(emre.status()).as("something has to say the place").isEqualTo(400);
        assertThat(emre.text()).contains("Wählen Sie die Spalte aus, in der die Straße steht");
        emre.send("/spalten", Map.of("adresse-strasse", "s3", "adresse-hausnummer", "s4"));
        assertThat(emre.address()).as("what is wrong now is shown").endsWith("/pruefung");
        assertThat(emre.text()).contains("Es wurde kein Fehler gefunden");
        emre.send("/pruefung");
        assertThat(emre.page().select("input[name=s3-de]").val()).as("what was said of columns stays").isEqualTo("Ziel");
        emre.send("/spalten").name(key).send("/uebersicht");
        assertThat(places()).isEqualTo("1 918000 4877540");
        again(rows).send("/pruefung").send("/spalten");
        assertThat(emre.text()).contains("Nichts: Der Inhalt ist derselbe.");
    }

    @Test
    void addressesMayBeChosenThoughThereAreCoordinatesAndThosePlacesMayMoveWithoutANewObject() {
        emre.upload("liste.csv", "Adresse;lon;lat\nMarktplatz 3;9,1;48,7\n");
        assertThat(emre.text()).contains("nach den Namen der Spalten");
        emre.send("/pruefung").send("/spalten", Map.of("adresse-strasse", "s0"));
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(places()).endsWith(" 918020 4877550");
    }

    @Test
    void manyRowsAreLookedUpBatchByBatchInTheirOrder() {
        String[] houses = {"1;917980 4877530", "2;918000 4877540", "10;918040 4877560"};
        emre.upload("liste.csv", "id;Straße;Hausnummer\n" + IntStream.range(0, 2_500)
                .mapToObj(i -> i + ";Marktplatz;" + houses[i % 3].split(";")[0] + "\n").collect(Collectors.joining()));
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(layer().features()).isEqualTo(2_500);
        assertThat(CITY.database().sql("""
                select count(*) from geo.feature where layer = :layer
                    and props->>'hausnummer' = (array['1', '2', '10'])[id::int % 3 + 1]
                    and round((bounds[1])[0] * 100000)::text = (array['917980', '918000', '918040'])[id::int % 3 + 1]
                """).param("layer", layer().number()).query(Long.class).single()).isEqualTo(2_500);
    }
}
