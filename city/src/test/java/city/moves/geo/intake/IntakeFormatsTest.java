package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.places.GeometryKind;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.Feature;

/** Each format once, and each coordinate system that the city meets. */
class IntakeFormatsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final double EAST = 9.18;
    private static final double NORTH = 48.777;

    private final String key = "format-" + UUID.randomUUID().toString().substring(0, 8);
    private final Uploader emre = new Uploader(CITY.visitor().signInAs("emre.yilmaz"));

    private Layer layer() {
        return CITY.bean(Layers.class).find(key).orElseThrow();
    }

    private void takeAsProposed() {
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(emre.text()).contains("als Entwurf angelegt");
    }

    @Test
    void elevenThousandMunicipalitiesAreTakenInTheirOwnSystem() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip"));
        long begun = System.nanoTime();
        emre.upload("VG5000_GEM_gk3.zip", file, "");
        assertThat(emre.text()).contains("Shapefile", "10.997", "DHDN / Gauß-Krüger 3 (EPSG:31467)", "außerhalb",
                "Datensätze außerhalb der Stadt");
        takeAsProposed();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("VG5000 from the upload to the draft: " + taken.toMillis() + " ms");
        assertThat(layer().features()).isEqualTo(10_997);
        assertThat(layer().facts().geometry()).isEqualTo(GeometryKind.POLYGON);
        assertThat(layer().facts().storageCrs()).isEqualTo(Crs.GAUSS_KRUEGER_3);
        assertThat(CITY.database().sql("""
                select props->>'gen' || ' ' || (stored is not null) from geo.feature
                where layer = :layer and props @> '{"gen":"Stuttgart"}'
                """)
                .param("layer", layer().number()).query(String.class).single()).isEqualTo("Stuttgart true");
    }

    @Test
    void aGeoPackageWithSeveralLayersAsksForOne() throws IOException {
        emre.upload("ne110m4cql2.gpkg", Files.readAllBytes(
                SharedData.path("opendata/cql2/cql2/standard/data/ne110m4cql2.gpkg")), "");
        assertThat(emre.page().select("input[type=radio][name=ebene]")).hasSize(3);
        emre.send("/ebene", Map.of("ebene", "gibt-es-nicht"));
        assertThat(emre.status()).isEqualTo(400);
        emre.send("/ebene", Map.of("ebene", "ne_110m_populated_places_simple"));
        assertThat(emre.text()).contains("GeoPackage", "243");
        takeAsProposed();
        assertThat(layer().features()).isEqualTo(243);
        assertThat(layer().facts().property("date").orElseThrow().type().name()).isIn("DATE", "TIMESTAMP");
        assertThat(layer().facts().property("boolean").orElseThrow().type().name()).isEqualTo("BOOLEAN");
    }

    @Test
    void countiesAsGeoJsonKeepTheirKeyWithItsNoughts() throws IOException {
        emre.upload("Kreise.geojson", Files.readAllBytes(SharedData.path("opendata/geo/vg5000/Kreise.geojson")), "");
        assertThat(emre.text()).contains("401", "WGS 84 (CRS84)");
        takeAsProposed();
        assertThat(layer().features()).isEqualTo(401);
        assertThat(layer().facts().property("ars").orElseThrow().type().name()).isEqualTo("STRING");
        assertThat(CITY.database().sql("select id from geo.feature where layer = :layer and props @> '{\"ars\":\"08111\"}'")
                .param("layer", layer().number()).query(String.class).single()).isEqualTo("08111");
    }

    @Test
    void geoJsonLineByLineAndFlatGeobufAreRead() throws IOException {
        emre.upload("zeilen.geojsonl", "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.18,48.77]},"
                + "\"properties\":{\"n\":1}}\n{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"n\":2}}\n");
        assertThat(emre.text()).contains("GeoJSON", "Datensätze ohne Ort: 1");
        emre.upload("punkte.fgb", flatGeobuf(), "");
        assertThat(emre.text()).contains("FlatGeobuf", "ETRS89 / UTM 32N", "Linien", "ganz in Stuttgart");
        takeAsProposed();
        assertThat(layer().facts().geometry()).isEqualTo(GeometryKind.LINE);
    }

    private static byte[] flatGeobuf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Constants.MAGIC_BYTES);
        HeaderMeta head = new HeaderMeta();
        head.name = "wege";
        head.srid = 25832;
        head.geometryType = GeometryConversions.toGeometryType(LineString.class);
        head.featuresCount = 1;
        head.columns = List.of();
        HeaderMeta.write(head, out, new FlatBufferBuilder());
        FlatBufferBuilder builder = new FlatBufferBuilder();
        int shape = GeometryConversions.serialize(builder, new GeometryFactory().createLineString(
                new Coordinate[] {new Coordinate(513_000, 5_402_000), new Coordinate(513_500, 5_402_500)}), head.geometryType);
        builder.finishSizePrefixed(Feature.createFeature(builder, shape, 0, 0));
        out.writeBytes(builder.sizedByteArray());
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"25832, false", "25832, true", "31467, false", "31467, true", "3857, false", "4326, true"})
    void aTableOfNumbersAsksForItsSystemAndLiesWhereItShould(int epsg, boolean swapped) {
        Crs crs = epsg == 4326 ? Crs.CRS84 : Crs.byEpsg(epsg).orElseThrow();
        double[] pair = {EAST, NORTH};
        Transformation.between(Crs.CRS84, crs).apply(pair, 0);
        String east = String.format(Locale.GERMAN, "%.7f", pair[swapped ? 1 : 0]);
        String north = String.format(Locale.GERMAN, "%.7f", pair[swapped ? 0 : 1]);
        emre.upload("orte.csv", "Straße;x;y;Höhe\nKönigstraße;" + east + ";" + north + ";245,5\n");
        assertThat(emre.text()).contains("CSV-Tabelle", "unbekannt", "In welchem Koordinatensystem sind die Daten?");
        assertThat(emre.page().select("form[action$=/pruefung] button")).as("nothing goes on before it is said").isEmpty();
        emre.send("/system");
        assertThat(emre.status()).isEqualTo(400);
        emre.send("/system", swapped ? Map.of("system", crs.uri(), "vertauscht", "ja") : Map.of("system", crs.uri()));
        assertThat(emre.text()).contains("von Ihnen angegeben", "ganz in Stuttgart");
        takeAsProposed();
        Box bounds = layer().bounds();
        assertThat(bounds).isNotNull();
        assertThat(bounds.west()).isEqualTo(EAST, Offset.offset(1e-5));
        assertThat(bounds.south()).isEqualTo(NORTH, Offset.offset(1e-5));
        assertThat(CITY.database().sql("select props::text from geo.feature where layer = :layer")
                .param("layer", layer().number()).query(String.class).single())
                .isEqualTo("{\"hoehe\": 245.5, \"strasse\": \"Königstraße\"}");
        assertThat(layer().facts().storageCrs()).isEqualTo(crs);
    }
}
