package city.moves.platform.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.Difference;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.places.LocatedAddress.Ambiguous;
import city.moves.platform.places.LocatedAddress.Found;
import city.moves.platform.places.LocatedAddress.Unknown;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register is replaced as a whole, so these tests have a city of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingPlacesTest {

    private static final String HEADING = "Strasse;Hausnummer;Zusatz;PLZ;Stadtteil;lon;lat\n";
    private static final String GOOD = HEADING + "Probestraße;1;;70173;Mitte;9,18;48,77\nProbestraße;2;a;70173;Mitte;9,181;48,771\n";
    private static final String OUTLINES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"key":"b1","name":"Probebezirk","kind":"Stadtbezirk"},"geometry":{"type":"Polygon",
              "coordinates":[[[9.1,48.7],[9.3,48.7],[9.3,48.9],[9.1,48.9],[9.1,48.7]]]}},
            {"type":"Feature","properties":{"key":"t1","name":"Probeteil","kind":"Stadtteil","parent":"b1"},"geometry":{"type":"MultiPolygon",
              "coordinates":[[[[9.1,48.7],[9.2,48.7],[9.2,48.8],[9.1,48.7]]]]}}]}
            """;
    private static final int MANY = 25_000;
    /** To the database: which content the registers have, and then the addresses. */
    private static final int MOST_QUESTIONS = 3;

    private static RunningCity city;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        city = RunningCity.alone();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static ImportReport addresses(String name, String content, String options) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return city.bean(ImportingAddresses.class).take(ImportSource.of(file + options));
    }

    private static ImportReport districts(String content, String options) throws IOException {
        Path file = Files.writeString(folder.resolve("teile.geojson"), content);
        return city.bean(ImportingDistricts.class).take(ImportSource.of(file + options));
    }

    private static List<String> found(String typed) {
        return city.bean(Addresses.class).find(typed, 10).stream().map(Address::line).toList();
    }

    private static long deeds() {
        return city.database().sql("select count(*) from audit.entry where subject = 'register:addresses'")
                .query(Long.class).single();
    }

    @Test
    @Order(1)
    void aRegisterTakesTheExamplesPlaceAndASecondTimeChangesNothing() throws IOException {
        assertThat(found("Marktplatz 1")).as("of the demo city").hasSize(2);
        long examples = city.database().sql("select count(*) from places.address").query(Long.class).single();
        assertThat(addresses("a.csv", GOOD, "").difference()).isEqualTo(new Difference(2, 0, examples));
        assertThat(found("marktplatz")).isEmpty();
        assertThat(city.bean(Addresses.class).find("probestr 2", 9)).singleElement().satisfies(address -> {
            assertThat(address.line()).isEqualTo("Probestraße 2a, 70173 Mitte");
            assertThat(address.longitude()).isEqualTo(9.181);
            assertThat(address.example()).isFalse();
        });
        long before = deeds();
        long number = city.bean(Addresses.class).find("probestr 2a", 1).getFirst().number();
        assertThat(addresses("a.csv", GOOD, "").difference()).isEqualTo(new Difference(0, 0, 0));
        assertThat(deeds()).isEqualTo(before);
        ImportReport moved = addresses("a.csv", GOOD.replace("9,181;", "9,182;").replace("Probestraße;1;", "Probestraße;3;"), "");
        assertThat(moved.difference()).isEqualTo(new Difference(1, 1, 1));
        assertThat(deeds()).isEqualTo(before + 1);
        assertThat(city.bean(Addresses.class).find(number)).get().extracting(Address::longitude).isEqualTo(9.182);
    }

    @Test
    @Order(2)
    void whatIsWrongIsToldByRowAndNothingIsTaken() throws IOException {
        List<String> before = found("probestr");
        ImportReport report = addresses("b.csv", HEADING + "Neue Straße;1;;70173;Mitte;9,18;48,77\n;2;;70173;Mitte;9,18;48,77\n"
                + "Neue Straße;zwei;;70173;Mitte;9,18;48,77\nNeue Straße;3;;7017;Mitte;9,18;48,77\n"
                + "Neue Straße;4;;70173;Mitte;48,77;9,18\nNeue Straße;5;;70173;Mitte;x;48,77\nNeue Straße;6;;70173;Mitte;;\n", "");
        assertThat(report.taken()).isZero();
        assertThat(report.read()).isEqualTo(7);
        assertThat(report.problems()).extracting(RowProblem::row).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(report.problems()).extracting(RowProblem::field).containsExactly("strasse", "hausnummer", "plz", "", "", "");
        assertThat(report.problems()).extracting(RowProblem::problem).noneMatch(text -> text.startsWith("places."));
        assertThat(addresses("c.csv", GOOD + "probestraße;9;;;;9,1;48,1\nProbestraße;2;A;70173;Mitte;9,1;48,7\n", "").problems())
                .singleElement().satisfies(problem -> assertThat(problem.row()).isEqualTo(5));
        assertThat(addresses("d.csv", HEADING + ";;;;;;\n".repeat(2_000), "").problems()).hasSize(1_001);
        assertThat(found("probestr")).isEqualTo(before).isNotEmpty();
        assertThat(found("neue")).isEmpty();
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource(delimiter = '|', value = {"east;north | 513224,85;5402459,71 | #epsg=25832", "x_25832;y_25832 | 513224,85;5402459,71 |",
        "rechtswert_31467;hochwert_31467 | 3513229;5404069 |", "x;y | 1021912,93;6236769,48 | #epsg=3857"})
    void coordinatesComeInTheSystemThatTheHeadingOrTheOptionNames(String columns, String place, String options) throws IOException {
        assertThat(addresses("s.csv", "strasse;hausnummer;" + columns + "\nSystemweg;1;" + place + "\n",
                options == null ? "" : options).problems()).isEmpty();
        assertThat(city.bean(Addresses.class).find("systemweg", 1)).singleElement().satisfies(address -> {
            double off = columns.contains("31467") ? 0.003 : 0.000_001;
            assertThat(address.longitude()).isCloseTo(9.18, within(off));
            assertThat(address.latitude()).isCloseTo(48.775, within(off));
        });
    }

    @Test
    @Order(4)
    void filesThatSayTooLittleOrAreNoneAreRefused() throws IOException {
        String metres = "strasse;hausnummer;x;y\nProbestraße;1;513220;5402400\n";
        assertThat(addresses("e.csv", metres, "").problems()).extracting(RowProblem::problem)
                .singleElement().asString().contains("#epsg=25832");
        assertThat(addresses("e.csv", metres, "#epsg=25832").isComplete()).isTrue();
        assertThat(addresses("f.csv", "", "").isComplete()).isFalse();
        assertThat(addresses("f.csv", HEADING, "").isComplete()).as("a register without addresses").isFalse();
        assertThat(addresses("g.bin", "PK\3\4 nothing", "").isComplete()).isFalse();
        Files.write(folder.resolve("h.csv"), GOOD.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(city.bean(ImportingAddresses.class).take(ImportSource.of(folder.resolve("h.csv").toString())).problems())
                .extracting(RowProblem::problem).singleElement().asString().contains("UTF-8");
        for (String wrong : List.of("nirgends.csv", folder + "", folder.resolve("e.csv") + "#epsg=1", folder.resolve("e.csv") + "#x=1",
                "\0", folder.resolve("e.csv") + "#licence=" + "x".repeat(81))) {
            assertThatThrownBy(() -> ImportSource.of(wrong)).as(wrong).isInstanceOf(IOException.class);
        }
    }

    @Test
    @Order(5)
    void districtsAreTakenWithTheirLicenceOnlyAndTellWhereAPlaceLies() throws IOException {
        String options = "#licence=dl-de/by-2-0,source=Probe";
        assertThat(districts(OUTLINES, "").problems()).singleElement().satisfies(problem ->
                assertThat(problem.problem()).contains("#licence="));
        assertThat(districts(OUTLINES, options).difference()).isEqualTo(new Difference(2, 0, 7));
        assertThat(districts(OUTLINES, options).difference()).isEqualTo(new Difference(0, 0, 0));
        assertThat(city.bean(Districts.class).at(9.15, 48.72)).extracting(District::key).containsExactly("b1", "t1");
        assertThat(city.bean(Districts.class).at(9.15, 48.85)).extracting(District::name).containsExactly("Probebezirk");
        assertThat(city.bean(Districts.class).at(9.5, 48.85)).isEmpty();
        assertThat(city.bean(FindingAddresses.class).find("probet", 5).districts()).extracting(District::layer).containsExactly("stadtteile");
        assertThat(districts(OUTLINES.replace("\"parent\":\"b1\"", "\"parent\":\"b2\""), options).taken()).isZero();
        assertThat(districts(OUTLINES.replace("\"key\":\"t1\"", "\"key\":\"b1\""), options).taken()).isZero();
        assertThat(districts(OUTLINES.replace("[9.2,48.8],", ""), options).taken()).as("a ring of two points").isZero();
        assertThat(districts(OUTLINES.replace("Stadtteil\"", "Kreis\""), options).problems()).extracting(RowProblem::field).containsExactly("art");
        assertThat(city.bean(Districts.class).at(9.15, 48.72)).hasSize(2);
    }

    /** Streets as many as a large city has, so that names are looked through as they will be. */
    @Test
    @Order(6)
    void amongThousandsOfStreetsEveryAddressIsFoundAtOnce() throws IOException {
        Path file = folder.resolve("viele.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADING);
            for (int row = 0; row < MANY; row++) {
                out.write(String.format(Locale.GERMANY, "%s;%d;;7%04d;Teil %d;%.6f;%.6f%n", street(row / 5), row % 5 * 4 + 1,
                        row / 50, row / 1_000, 9.1 + row % 500 / 2_000.0, 48.7 + row / 500 / 3_000.0));
            }
        }
        ImportReport report = city.bean(ImportingAddresses.class).take(ImportSource.of(file.toString()));
        assertThat(report.problems()).isEmpty();
        assertThat(report.taken()).isEqualTo(MANY);
        String typed = street(2_345).replace("straße", "str.") + " 17";
        assertThat(found(typed)).first().asString().startsWith(street(2_345) + " 17, 7");
        List<String> questions = List.of(typed, "b", street(77).substring(0, 6) + "x", "nirgendwogasse 4", street(4_999) + " 5 70499");
        for (String question : questions) {
            assertThat(city.queries().during(() -> city.bean(FindingAddresses.class).find(question, 10)))
                    .as(question).isLessThanOrEqualTo(MOST_QUESTIONS);
        }
    }

    @Test
    @Order(7)
    void aHouseThatThereIsTwiceIsToldApartByItsPostalCodeOrItsQuarterAndManyAreLocatedAtOnce() throws IOException {
        assertThat(addresses("zweimal.csv", HEADING + "Hauptstraße;5;;70173;Mitte;9,18;48,77\nHauptstraße;5;;70563;Vaihingen;9,11;48,73\n"
                + "Hauptstraße;7;;70563;Vaihingen;9,12;48,73\n", "").problems()).isEmpty();
        assertThat(located(new SoughtAddress("Hauptstr.", "5", "", ""), new SoughtAddress("haupt straße", "5", "70563", ""),
                new SoughtAddress("Hauptstraße", " 5 ", "", "mitte"), new SoughtAddress("Hauptstraße", "7", "", ""),
                new SoughtAddress("Hauptstraße", "7", "", "Mitte"), new SoughtAddress("Hauptstraße", "5", "70999", ""),
                new SoughtAddress("Hauptstraße", "7", "", "Stuttgart"), new SoughtAddress("Haupt", "7", "", "")))
                .containsExactly(new Ambiguous(), new Found(9.11, 48.73), new Found(9.18, 48.77), new Found(9.12, 48.73),
                        new Unknown(), new Unknown(), new Found(9.12, 48.73), new Unknown());
        assertThat(located()).isEmpty();
        SoughtAddress[] many = Collections.nCopies(1_000, new SoughtAddress("Hauptstraße 7", "", "70563", ""))
                .toArray(SoughtAddress[]::new);
        assertThat(city.queries().during(() -> assertThat(located(many)).hasSize(1_000).containsOnly(new Found(9.12, 48.73))))
                .as("a thousand cost what one costs").isLessThanOrEqualTo(MOST_QUESTIONS);
    }

    private static List<LocatedAddress> located(SoughtAddress... sought) {
        return city.bean(LocatingAddresses.class).locate(List.of(sought));
    }

    private static String street(int number) {
        String[] first = {"Amsel", "Birken", "Distel", "Eichen", "Falken", "Ginster", "Hasel", "Kiefern", "Linden", "Müh"};
        String[] middle = {"bach", "berg", "brunnen", "feld", "garten", "grund", "hof", "len", "stein", "wald"};
        String[] last = {"straße", "weg", "gasse", "platz", "allee"};
        return first[number % 10] + middle[number / 10 % 10] + last[number / 100 % 5] + (number < 500 ? "" : " " + number / 500);
    }
}
