package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.geometry.WkbWriter;
import city.moves.geo.FeatureDraft;
import city.moves.geo.Layer;
import city.moves.geo.LayerState;
import city.moves.geo.Layers;
import city.moves.geo.ReplacingFeature;
import city.moves.platform.identity.Actor;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.values.Outcome;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a file to a layer, and once more into the same layer. */
class IntakeTest {

    private static final RunningCity CITY = RunningCity.get();

    private final String key = "einlesen-" + UUID.randomUUID().toString().substring(0, 8);
    private final Uploader emre = new Uploader(CITY.visitor().signInAs("emre.yilmaz"));

    private static String trees(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String tree(int number, String kind, double east, double north) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + east + "," + north
                + "]},\"properties\":{\"nr\":" + number + ",\"art\":\"" + kind + "\",\"gepflanzt\":\"2020-03-0" + number
                + "\"}}";
    }

    private Layer layer() {
        return CITY.bean(Layers.class).find(key).orElseThrow();
    }

    @Test
    void aFileBecomesALayerStepByStep() {
        emre.upload("Bäume Süd.geojson", trees(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78)));
        assertThat(emre.address()).endsWith("/pruefung");
        assertThat(emre.text()).contains("GeoJSON", "Bäume Süd", "WGS 84", "nach der Regel von GeoJSON",
                "ganz in Stuttgart", "Linde · Ahorn", "jeder Wert kommt einmal vor",
                "Es wurde kein Fehler gefunden", "Punkte");
        assertThat(emre.page().select("figure svg circle")).hasSize(2);
        emre.send("/pruefung");
        assertThat(emre.page().select("input[name=s0-nehmen]").hasAttr("checked")).isTrue();
        assertThat(emre.page().select("input[name=schluessel][checked]").val()).isEqualTo("s0");
        emre.send("/spalten", Map.of("s1-de", "Baumart", "s1-en", "Kind of tree", "s1-filter", "", "von", "s2"));
        assertThat(emre.page().select("#titel").val()).isEqualTo("Bäume Süd");
        assertThat(emre.page().select("#kennung").val()).isEqualTo("baeume-sued");
        emre.name(key);
        assertThat(emre.address()).endsWith("/uebersicht");
        assertThat(emre.text()).contains("Ebene " + key, "Quelle der Probe", "Tiefbauamt");
        assertThat(CITY.bean(Layers.class).find(key)).as("nothing is there before it is agreed to").isEmpty();
        emre.send("/uebersicht");
        assertThat(emre.text()).contains("als Entwurf angelegt", "gelesen 2 eingelesen 2");
        assertThat(layer().state()).isEqualTo(LayerState.DRAFT);
        assertThat(layer().features()).isEqualTo(2);
        assertThat(layer().facts().geometry()).isEqualTo(GeometryKind.POINT);
        assertThat(layer().facts().properties()).extracting(property -> property.name() + " " + property.type() + " "
                        + property.title().en() + " " + property.queryable())
                .containsExactly("nr INTEGER nr true", "art STRING Kind of tree false",
                        "gepflanzt DATE gepflanzt true");
        assertThat(layer().facts().time().from()).isEqualTo("gepflanzt");
        assertThat(CITY.database().sql("select string_agg(id, ' ' order by id) from geo.feature where layer = :layer")
                .param("layer", layer().number()).query(String.class).single()).isEqualTo("1 2");
        assertThat(CITY.database().sql("select count(*) from files.held h join geo.intake i on i.file = h.id "
                        + "where i.target = :layer and h.released_at is not null")
                .param("layer", layer().number()).query(Long.class).single()).as("the file is let go").isEqualTo(1);
    }

    @Test
    void readInAgainTheDifferenceIsShownBeforeAnythingHappens() {
        made(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78), tree(3, "Eiche", 9.2, 48.78));
        emre.upload("baeume.geojson", trees(tree(2, "Spitzahorn", 9.19, 48.78), tree(3, "Eiche", 9.21, 48.78),
                tree(4, "Buche", 9.2, 48.79)).getBytes(StandardCharsets.UTF_8), key);
        emre.send("/pruefung");
        assertThat(emre.page().select("select[name=p1] option[selected]").text()).as("remembered").isEqualTo("art");
        emre.send("/spalten");
        assertThat(emre.text()).contains("neue Objekte 1", "geänderte Objekte 2", "weggefallene Objekte 1",
                "2 art Ahorn Spitzahorn", "3 Ort – liegt woanders", "Linde");
        assertThat(layer().features()).isEqualTo(3);
        emre.send("/uebersicht");
        assertThat(emre.text()).contains("Das Kartenthema hat den Inhalt der Datei");
        assertThat(history()).isEqualTo("1:CREATED 1:DELETED 2:CHANGED 2:CREATED 3:CHANGED 3:CREATED 4:CREATED");
        emre.upload("baeume.geojson", trees(tree(2, "Spitzahorn", 9.19, 48.78), tree(3, "Eiche", 9.21, 48.78),
                tree(4, "Buche", 9.2, 48.79)).getBytes(StandardCharsets.UTF_8), key);
        emre.send("/pruefung").send("/spalten");
        assertThat(emre.text()).contains("Nichts: Der Inhalt ist derselbe.");
    }

    @Test
    void whatAColleagueEditedIsShownAndKeptUnlessSomebodyWantsOtherwise() {
        made(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78), tree(3, "Eiche", 9.2, 48.78));
        edit("1", "Winterlinde");
        again(tree(1, "Sommerlinde", 9.18, 48.77), tree(2, "Spitzahorn", 9.19, 48.78));
        assertThat(emre.text()).contains("1 Objekt wurde seit dem letzten Einlesen hier bearbeitet", "Sibel Sorgsam");
        emre.send("/uebersicht");
        assertThat(kinds()).isEqualTo("1 Winterlinde, 2 Spitzahorn");
        again(tree(1, "Sommerlinde", 9.18, 48.77), tree(2, "Spitzahorn", 9.19, 48.78));
        emre.send("/uebersicht", Map.of("bearbeitet", "ersetzen"));
        assertThat(kinds()).isEqualTo("1 Sommerlinde, 2 Spitzahorn");
    }

    @Test
    void whatCameInAFileCountsAsNoEditOfAnybody() {
        double before = edited();
        made(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78));
        again(tree(1, "Sommerlinde", 9.18, 48.77), tree(3, "Eiche", 9.2, 48.78));
        emre.send("/uebersicht");
        assertThat(edited()).isEqualTo(before);
        edit("1", "Winterlinde");
        assertThat(edited()).isEqualTo(before + 1);
    }

    /** The figure that everybody can read. */
    private static double edited() {
        JsonNode all = JsonMapper.shared().readTree(CITY.visitor().get("/api/v1/indicators?limit=100", "Accept",
                "application/json").body()).get("items");
        return StreamSupport.stream(all.spliterator(), false).filter(one -> one.get("key").asString().equals("geo.edited"))
                .findFirst().orElseThrow().get("value").asDouble();
    }

    @Test
    void aChangeBetweenLookingAndTakingIsNotWrittenOver() {
        made(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78));
        again(tree(1, "Sommerlinde", 9.18, 48.77), tree(2, "Spitzahorn", 9.19, 48.78));
        edit("2", "Feldahorn");
        emre.send("/uebersicht");
        assertThat(emre.address()).endsWith("/uebersicht");
        assertThat(emre.text()).contains("Das Kartenthema wurde inzwischen geändert", "2 art Feldahorn Spitzahorn");
        assertThat(kinds()).isEqualTo("1 Linde, 2 Feldahorn");
        emre.send("/uebersicht");
        assertThat(kinds()).isEqualTo("1 Sommerlinde, 2 Feldahorn");
    }

    @Test
    void aFileIsTakenBackAtOnceButForWhatSomebodyEditedAfterIt() {
        made(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78), tree(3, "Eiche", 9.2, 48.78));
        assertThat(emre.page().select("form[action$=/zuruecknehmen]")).as("a new layer is withdrawn instead").isEmpty();
        again(tree(1, "Sommerlinde", 9.18, 48.77), tree(2, "Spitzahorn", 9.19, 48.78), tree(4, "Buche", 9.2, 48.79));
        emre.send("/uebersicht");
        edit("2", "Feldahorn");
        Uploader other = new Uploader(emre.visitor()).open(emre.address());
        emre.send("/zuruecknehmen");
        assertThat(emre.text()).contains("Das Einlesen ist zurückgenommen");
        assertThat(kinds()).isEqualTo("1 Linde, 2 Feldahorn, 3 Eiche");
        assertThat(layer().features()).isEqualTo(3);
        assertThat(other.send("/zuruecknehmen").status()).as("once only").isEqualTo(409);
        assertThat(emre.page().select("form[action$=/zuruecknehmen]")).isEmpty();
    }

    @Test
    void aColumnMayBecomeAPropertyThatTheLayerDoesNotHaveYetAndOldFeaturesHaveNothingInIt() {
        made(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78));
        CITY.database().sql("update geo.layer set state = 'PUBLISHED', version = version + 1 where key = :key")
                .param("key", key).update();
        assertThat(published("/tiles/WebMercatorQuad/0/0/0")).contains("gepflanzt").doesNotContain("hoehe");
        String higher = tree(1, "Linde", 9.18, 48.77).replace("\"nr\":1", "\"nr\":1,\"hoehe\":12.5");
        emre.upload("baeume.geojson", trees(higher, tree(2, "Ahorn", 9.19, 48.78)).getBytes(StandardCharsets.UTF_8), key);
        emre.send("/pruefung");
        assertThat(emre.text()).contains("Spalten, die das Kartenthema noch nicht hat");
        assertThat(emre.page().select("fieldset legend").eachText()).contains("Spalte „hoehe“").doesNotContain("Spalte „art“");
        emre.send("/spalten", Map.of("s1-nehmen", "ja", "s1-name", "art"));
        assertThat(emre.status()).as("the name is taken").isEqualTo(400);
        emre.send("/spalten", Map.of("s1-nehmen", "ja", "s1-name", "hoehe", "s1-de", "Höhe", "s1-en", "Height", "s1-filter", "ja"));
        assertThat(emre.text()).contains("geänderte Objekte 1", "1 Höhe – 12.5");
        assertThat(layer().facts().property("hoehe")).as("before it is agreed to").isEmpty();
        emre.send("/uebersicht");
        assertThat(layer().facts().properties()).extracting(property -> property.name() + " " + property.type())
                .containsExactly("nr INTEGER", "art STRING", "gepflanzt DATE", "hoehe NUMBER");
        assertThat(heights()).isEqualTo("1 12.5, 2 -");
        assertThat(published("/queryables")).contains("\"hoehe\"", "Höhe");
        assertThat(published("/schema")).contains("\"hoehe\"");
        assertThat(published("/sortables")).contains("\"hoehe\"");
        assertThat(published("/items?hoehe=12.5")).contains("\"numberMatched\":1");
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String tile = published("/tiles/WebMercatorQuad/0/0/0");
        while (!tile.contains("hoehe") && System.nanoTime() < patience) {
            tile = published("/tiles/WebMercatorQuad/0/0/0");
        }
        assertThat(tile).contains("hoehe", "gepflanzt");
        assertThat(emre.visitor().get("/amt/geo/themen/" + key + "/objekte/1").body()).contains("Höhe");
        emre.send("/zuruecknehmen");
        assertThat(heights()).as("taken back, with the property").isEqualTo("1 -, 2 -");
        assertThat(layer().facts().property("hoehe")).isPresent();
        again(tree(1, "Linde", 9.18, 48.77), tree(2, "Ahorn", 9.19, 48.78));
        assertThat(emre.text()).contains("Nichts: Der Inhalt ist derselbe.");
        assertThat(CITY.database().sql("select count(*) from audit.entry where subject = :layer and action = 'layer.imported-again' "
                + "and 'properties' = any(fields)").param("layer", "layer:" + key).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void anOfficeThatWasLetInReadsInAgainButGivesTheLayerNoProperties() {
        made(tree(1, "Linde", 9.18, 48.77));
        byte[] higher = trees(tree(1, "Linde", 9.18, 48.77).replace("\"nr\":1", "\"nr\":1,\"hoehe\":12.5"))
                .getBytes(StandardCharsets.UTF_8);
        emre.upload("baeume.geojson", higher, key);
        emre.send("/pruefung").send("/spalten", Map.of("s1-nehmen", "ja"));
        CITY.database().sql("update geo.layer set department = 'ordnungsamt', writers = '{tiefbauamt}' where key = :key")
                .param("key", key).update();
        assertThat(emre.send("/uebersicht").status()).isEqualTo(403);
        assertThat(layer().facts().property("hoehe")).isEmpty();
        emre.upload("baeume.geojson", higher, key);
        emre.send("/pruefung");
        assertThat(emre.text()).doesNotContain("Spalten, die das Kartenthema noch nicht hat");
        emre.send("/spalten");
        assertThat(emre.text()).contains("Nichts: Der Inhalt ist derselbe.");
    }

    /** What everybody reads of the layer by the interface for programs. */
    private String published(String path) {
        HttpVisitor program = CITY.visitor();
        HttpResponse<String> answer = program.send(program.request("/ogc/collections/" + key + path).build());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String heights() {
        return CITY.database().sql("select string_agg(id || ' ' || coalesce(props->>'hoehe', '-'), ', ' order by id) "
                + "from geo.feature where layer = :layer").param("layer", layer().number()).query(String.class).single();
    }

    @Test
    void ofTwoWindowsTheSecondIsToldToLookAgain() {
        emre.upload("baeume.geojson", trees(tree(1, "Linde", 9.18, 48.77)));
        Uploader other = new Uploader(emre.visitor()).open(emre.address());
        emre.send("/pruefung");
        other.send("/pruefung");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Mit dieser Datei ist inzwischen etwas anderes geschehen");
        emre.send("/aufgeben", Map.of());
        assertThat(emre.address()).endsWith("/einlesen");
    }

    private void again(String... features) {
        emre.upload("baeume.geojson", trees(features).getBytes(StandardCharsets.UTF_8), key);
        emre.send("/pruefung").send("/spalten");
    }

    private void edit(String id, String kind) {
        Actor colleague = new Actor(UUID.randomUUID(), "Sibel Sorgsam", Map.of("geo.edit", Set.of("tiefbauamt")));
        byte[] place = WkbWriter.point(9.185, 48.775);
        assertThat(CITY.bean(ReplacingFeature.class).replace(layer(), id, (_, _) -> true,
                new FeatureDraft(place, null, Map.of("nr", Long.valueOf(id), "art", kind)), colleague, "gesehen"))
                .isInstanceOf(Outcome.Done.class);
    }

    private String kinds() {
        return CITY.database().sql("select string_agg(id || ' ' || (props->>'art'), ', ' order by id) from geo.feature "
                + "where layer = :layer").param("layer", layer().number()).query(String.class).single();
    }

    private String history() {
        return CITY.database().sql("select string_agg(id || ':' || kind, ' ' order by id, kind) from geo.feature_version "
                + "where layer = :layer and intake is not null").param("layer", layer().number()).query(String.class)
                .single();
    }

    private void made(String... features) {
        emre.upload("baeume.geojson", trees(features));
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(emre.text()).contains("als Entwurf angelegt");
    }
}
