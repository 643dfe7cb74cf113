package city.moves.engines.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.oparl.Mend.Kind;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What two cities publish, of 1.1 and of 1.0, and the habits of their programs. */
class MendingTest {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Mended mend(ObjectType type, String json) {
        return Mending.mend(Published.JSON.readTree(json), type, BERLIN);
    }

    @ParameterizedTest
    @EnumSource
    void everyPublishedObjectIsMendedAndThenNothingMoreIs(Published published) {
        Map<Kind, Integer> mends = new EnumMap<>(Kind.class);
        Map<String, Integer> left = new TreeMap<>();
        Random random = new Random(11);
        published.forEach((read, type) -> {
            Mended mended = Mending.mend(read, type, BERLIN);
            mended.mends().forEach(mend -> mends.merge(mend.kind(), 1, Integer::sum));
            mended.left().forEach(finding -> left.merge(finding.place() + " " + finding.rule(), 1, Integer::sum));
            if (random.nextInt(5) == 0) {
                assertThat(Mending.mend(mended.object(), type, BERLIN).mends()).as(read.path("id").asString()).isEmpty();
            }
        });
        assertThat(mends).isEqualTo(HABITS.get(published));
        assertThat(left).isEqualTo(published == Published.HUERTGENWALD_ORGANIZATIONS
                ? Map.of("organizationType WRONG_WORD", 4) : Map.of());
    }

    /** Counted from the files by other means as well. */
    private static final Map<Published, Map<Kind, Integer>> HABITS = Map.of(
            Published.KARLSRUHE_PAPERS, Map.of(Kind.PARENT, 14_827, Kind.FEATURE, 2),
            Published.KARLSRUHE_MEETINGS, Map.of(Kind.LEFT_OUT, 1_003, Kind.COUNTED, 18_502, Kind.PARENT, 18_677),
            Published.KARLSRUHE_CONSULTATIONS, Map.of(),
            Published.KARLSRUHE_ORGANIZATIONS, Map.of(Kind.LEFT_OUT, 129),
            Published.HUERTGENWALD_PAPERS, Map.of(Kind.TYPE, 8_445, Kind.STRIPPED, 93, Kind.FROM_OUTSIDE, 12_660, Kind.UNKNOWN, 4_102),
            Published.HUERTGENWALD_MEETINGS, Map.of(Kind.TYPE, 8_660, Kind.LEFT_OUT, 1, Kind.STRIPPED, 298, Kind.COUNTED, 5_106,
                    Kind.FROM_OUTSIDE, 16_586, Kind.UNKNOWN, 3_191),
            Published.HUERTGENWALD_PERSONS, Map.of(Kind.TYPE, 582, Kind.FROM_OUTSIDE, 1_066),
            Published.HUERTGENWALD_ORGANIZATIONS, Map.of(Kind.TYPE, 22));

    @Test
    void latitudeBeforeLongitudeIsTurned() {
        Mended body = mend(ObjectType.LOCATION, """
                {"id": "https://rat.example/ort/1", "type": "https://schema.oparl.org/1.0/Location",
                 "geojson": {"type": "Feature", "geometry": {"type": "Point", "coordinates": [50.722, 6.3957]}},
                 "postalCode": "52393\\u00a0", "created": "2009-12-17T15:55:45Z", "modified": "2009-12-17 15:55:45"}
                """);
        assertThat(body.object().path("geojson").path("geometry").path("coordinates").toString()).isEqualTo("[6.3957,50.722]");
        assertThat(body.object().path("postalCode").asString()).isEqualTo("52393");
        assertThat(body.object().path("created").asString()).isEqualTo("2009-12-17T16:55:45+01:00");
        assertThat(body.object().path("modified").asString()).isEqualTo("2009-12-17T15:55:45+01:00");
        assertThat(body.left()).isEmpty();
        assertThat(body.mends()).extracting(Mend::kind).containsExactlyInAnyOrder(Kind.FEATURE, Kind.FEATURE, Kind.STRIPPED,
                Kind.REWRITTEN, Kind.REWRITTEN, Kind.TYPE);
    }

    @Test
    void oneWhereManyAreDueIsOneOfMany() {
        Mended meeting = mend(ObjectType.MEETING, """
                {"id": "https://rat.example//sitzung/1", "organization": "https://rat.example/gremium/1", "cancelled": "1",
                 "location": [{"id": "https://rat.example/ort/1", "streetAddress": " "}],
                 "agendaItem": {"id": "https://rat.example/top/1", "order": 1, "number": 7, "meeting": "https://rat.example/sitzung/1"},
                 "created": "2026-01-01T10:00:00+01:00", "modified": "2026-01-01T10:00:00.123+01:00", "SOMACOS:x": [], "x": 1}
                """);
        assertThat(meeting.left()).isEmpty();
        JsonNode object = meeting.object();
        assertThat(object.path("id").asString()).isEqualTo("https://rat.example/sitzung/1");
        assertThat(object.path("organization").toString()).isEqualTo("[\"https://rat.example/gremium/1\"]");
        assertThat(object.path("cancelled").asBoolean()).isTrue();
        assertThat(object.path("location").path("modified").asString()).isEqualTo("2026-01-01T10:00:00+01:00");
        assertThat(object.path("agendaItem").path(0).path("order").asInt()).isZero();
        assertThat(object.path("agendaItem").path(0).path("number").asString()).isEqualTo("7");
        assertThat(object.has("SOMACOS:x")).isTrue();
        assertThat(object.has("x")).isFalse();
    }

    @Test
    void whatNobodyCanKnowIsLeftAsAFinding() {
        Mended file = mend(ObjectType.FILE, """
                {"id": "https://rat.example/datei/1", "date": "irgendwann", "size": "viel", "created": "2026-01-01T10:00:00+01:00"}
                """);
        assertThat(file.left()).extracting(finding -> finding.place() + " " + finding.rule())
                .containsExactlyInAnyOrder("accessUrl MISSING", "modified MISSING", "date WRONG_TIME", "size WRONG_SHAPE");
    }

    @Test
    void ofWhatWasDeletedOnlyThatIsLeft() {
        Mended paper = mend(ObjectType.PAPER, """
                {"id": "https://rat.example/vorlage/1", "deleted": true, "created": "2026-01-01T10:00:00+01:00",
                 "modified": "2026-01-02T10:00:00+01:00", "name": "Geheim", "reference": ""}
                """);
        assertThat(List.copyOf(paper.object().propertyNames())).containsExactlyInAnyOrder("id", "type", "created", "modified", "deleted");
        assertThat(paper.left()).isEmpty();
    }
}
