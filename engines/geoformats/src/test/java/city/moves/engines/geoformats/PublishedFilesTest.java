package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Wkb;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Files that were published, judged by what is known about them. */
class PublishedFilesTest {

    @Test
    void theMunicipalitiesOfGermanyAreAllThereWithTheirUmlauts() {
        Collected municipalities = Collected.of(SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip"));
        assertThat(municipalities.problems).isEmpty();
        assertThat(municipalities.features).hasSize(10_997);
        assertThat(municipalities.description.crs()).contains(Crs.GAUSS_KRUEGER_3);
        assertThat(municipalities.features.stream().map(feature -> feature.properties().get("GEN")))
                .contains("Stuttgart", "München", "Köln", "Weißenfels", "Überlingen").noneMatch(name -> name.toString().contains("\uFFFD"));
        assertThat(stuttgart(municipalities).properties()).containsEntry("GEN", "Stuttgart").containsEntry("SN_L", "08");
        assertThat(stuttgart(municipalities).properties().get("BEGINN")).isInstanceOf(LocalDate.class);
        assertThat(stuttgart(municipalities).properties().get("GF")).isInstanceOf(Long.class);
    }

    @Test
    void stuttgartLiesWhereOpenStreetMapHasIt() throws ParseException {
        Collected municipalities = Collected.of(SharedData.path("opendata/geo/vg5000/VG5000_GEM_gk3.zip"));
        Collected boundary = Collected.of(SharedData.path("opendata/geo/stuttgart-boundary-osm.geojson"));
        byte[] official = stuttgart(municipalities).wkb();
        Geometry ours = new WKBReader().read(Wkb.transform(official, Transformation.between(Crs.GAUSS_KRUEGER_3, Crs.UTM32)));
        Geometry theirs = boundary.features.stream().map(feature -> jts(Wkb.transform(feature.wkb(),
                Transformation.between(Crs.CRS84, Crs.UTM32)))).filter(area -> area.getArea() > 1e8).findFirst().orElseThrow();
        double covered = ours.intersection(theirs).getArea() / theirs.getArea();
        assertThat(covered).as("the rest is the coarseness of a map of 1 : 5,000,000, on which the city has 53 vertices").isGreaterThan(0.98);
        for (int[] metres : new int[][] {{150, 0}, {-150, 0}, {0, 150}, {0, -150}}) {
            Geometry moved = AffineTransformation.translationInstance(metres[0], metres[1]).transform(ours);
            assertThat(moved.intersection(theirs).getArea() / theirs.getArea()).isLessThan(covered);
        }
    }

    @Test
    void theCountiesAreReadFromGeoJson() {
        Collected counties = Collected.of(SharedData.path("opendata/geo/vg5000/Kreise.geojson"));
        assertThat(counties.problems).isEmpty();
        assertThat(counties.features).hasSize(401);
        assertThat(counties.description.crs()).contains(Crs.CRS84);
        assertThat(counties.features).anySatisfy(county ->
                assertThat(county.properties()).containsEntry("ARS", "08111").containsEntry("GEN", "Stuttgart"));
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({"ne_110m_admin_0_countries, 177", "ne_110m_populated_places_simple, 243", "ne_110m_rivers_lake_centerlines, 13"})
    void theLayersOfTheGeoPackageAreReadOneByOne(String layer, int count) {
        Collected collected = Collected.of(SharedData.path("opendata/cql2/cql2/standard/data/ne110m4cql2.gpkg"), layer);
        assertThat(collected.problems).isEmpty();
        assertThat(collected.features).hasSize(count).allSatisfy(feature -> assertThat(Wkb.box(feature.wkb())).isPresent());
        assertThat(collected.description.crs()).contains(Crs.WGS84);
    }

    @Test
    void ofSeveralLayersOneMustBeChosen() {
        Collected none = Collected.of(SharedData.path("opendata/cql2/cql2/standard/data/ne110m4cql2.gpkg"));
        assertThat(none.features).isEmpty();
        assertThat(none.kinds()).containsExactly(ProblemKind.SEVERAL_LAYERS);
        assertThat(GeoFiles.layers(SharedData.path("opendata/cql2/cql2/standard/data/ne110m4cql2.gpkg"), ReadLimits.STANDARD)).hasSize(3);
    }

    @Test
    void publishedAreasAreJudgedAsTheyAre() {
        Validity validity = new Validity(ReadLimits.STANDARD.vertices());
        List<Problem> problems = Collected.of(SharedData.path("opendata/geo/vg5000/Kreise.geojson")).features.stream()
                .flatMap(feature -> validity.problems(feature).stream()).toList();
        assertThat(problems).isEmpty();
    }

    private static Feature stuttgart(Collected municipalities) {
        return municipalities.features.stream().filter(feature -> "08111000".equals(feature.properties().get("AGS")))
                .findFirst().orElseThrow();
    }

    private static Geometry jts(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
