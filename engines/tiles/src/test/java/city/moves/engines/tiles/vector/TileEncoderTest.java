package city.moves.engines.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.DamagedGeometryException;
import city.moves.engines.tiles.geometry.Samples;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.engines.tiles.geometry.WkbWriter;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TileEncoderTest {
    private static final Tile WORLD = new Tile(0, 0, 0);
    private final TileEncoder encoder = new TileEncoder();

    @Test
    void theBytesAreThoseOfTheSpecification() {
        TileLayer layer = TileLayer.builder("a", TileRules.STANDARD, List.of("k")).add(7, WkbWriter.point(0, 0), "v").build();
        // layer 3: version 15, name 1, feature 2 (id 1, tags 2, type 3, geometry 4: MoveTo 2048 2048), key 3, value 4, extent 5
        assertThat(HexFormat.of().formatHex(encoder.encode(WORLD, List.of(layer)).bytes()))
                .isEqualTo("1a21" + "7802" + "0a0161" + "120f" + "0807" + "12020000" + "1801" + "220509" + "8020" + "8020"
                        + "1a016b" + "22030a0176" + "288020");
    }

    @Test
    void attributesKeepTheirTypesAndEachKeyAndValueStandsOnce() {
        TileLayer layer = TileLayer.builder("places", TileRules.STANDARD, List.of("name", "count", "share", "open", "none"))
                .add(1, WkbWriter.point(10, 10), "Stuttgart", 12, 0.5, true, null)
                .add(2, WkbWriter.point(20, 20), "Stuttgart", -12L, 0.5f, true, Double.NaN)
                .add(TileLayerBuilder.NO_ID, WkbWriter.point(30, 30), "Ulm", null, null, false, null)
                .build();
        DecodedTile tile = DecodedTile.of(encoder.encode(WORLD, List.of(layer)));
        VectorTile.Tile.Layer raw = tile.raw().getLayers(0);
        assertThat(raw.getVersion()).isEqualTo(2);
        assertThat(raw.getExtent()).isEqualTo(4096);
        assertThat(raw.getKeysList()).containsExactlyInAnyOrder("name", "count", "share", "open");
        assertThat(raw.getValuesList()).hasSize(7).doesNotHaveDuplicates();
        assertThat(tile.geometries("places").stream().map(DecodedTile::attributes).<Map<?, ?>>map(map -> map))
                .anySatisfy(map -> assertThat(map.toString()).contains("name=Stuttgart", "count=12", "share=0.5", "open=true", "id=1"))
                .anySatisfy(map -> assertThat(map.toString()).contains("count=-12", "share=0.5", "id=2"))
                .anySatisfy(map -> assertThat(map.toString()).contains("name=Ulm", "open=false").contains("id=null").doesNotContain("count", "share", "none"));
    }

    @Test
    void onlyTheAttributesThatAStyleUsesAreWritten() {
        TileLayer layer = TileLayer.builder("places", TileRules.STANDARD, List.of("name", "note"))
                .add(1, WkbWriter.point(10, 10), "Ulm", "long").build();
        VectorTile.Tile raw = DecodedTile.of(encoder.encode(WORLD, List.of(layer), Set.of("name"))).raw();
        assertThat(raw.getLayers(0).getKeysList()).containsExactly("name");
        assertThat(raw.getLayers(0).getValuesCount()).isOne();
    }

    @Test
    void whereNothingLiesNothingIsWritten() {
        TileLayer layer = TileLayer.builder("places", TileRules.STANDARD, List.of()).add(1, WkbWriter.point(10, 10)).build();
        TileLayer none = TileLayer.builder("none", TileRules.STANDARD, List.of()).build();
        EncodedTile tile = encoder.encode(new Tile(4, 0, 0), List.of(layer, none));
        assertThat(tile.empty()).isTrue();
        assertThat(tile.counts()).isEqualTo(new TileCounts(0, 0, 0, 0));
        assertThat(none.extent()).isEmpty();
        assertThat(encoder.encode(WORLD, List.of(none, layer)).empty()).isFalse();
        assertThat(DecodedTile.of(encoder.encode(WORLD, List.of(none, layer))).raw().getLayersCount()).isOne();
    }

    @Test
    void theSameLayerGivesTheSameBytesWhoeverMakesThem() {
        TileLayer layer = counties();
        byte[] first = new TileEncoder().encode(new Tile(6, 21, 33), List.of(layer)).bytes();
        encoder.encode(new Tile(5, 10, 16), List.of(layer));
        assertThat(encoder.encode(new Tile(6, 21, 33), List.of(counties())).bytes()).isEqualTo(first);
    }

    @Test
    void aLayerTakesItsGeometryInAnyKnownSystem() {
        byte[] metres = Wkb.transform(WkbWriter.point(9.18, 48.78), Transformation.between(Crs.CRS84, Crs.UTM32));
        TileLayer fromMetres = TileLayer.builder("a", TileRules.STANDARD, List.of()).in(Crs.UTM32).add(1, metres).build();
        TileLayer fromDegrees = TileLayer.builder("a", TileRules.STANDARD, List.of()).add(1, WkbWriter.point(9.18, 48.78)).build();
        assertThat(encoder.encode(new Tile(14, 5641, 8609), List.of(fromMetres)).bytes())
                .isEqualTo(encoder.encode(new Tile(14, 5641, 8609), List.of(fromDegrees)).bytes()).isNotEmpty();
    }

    @Test
    void aCollectionBecomesAFeatureOfEachKindWithTheSameId() {
        TileLayer layer = TileLayer.builder("a", TileRules.STANDARD, List.of())
                .add(5, Samples.wkt("GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (2 2, 30 30), POLYGON ((0 0, 40 0, 40 40, 0 0)))")).build();
        VectorTile.Tile.Layer raw = DecodedTile.of(encoder.encode(WORLD, List.of(layer))).raw().getLayers(0);
        assertThat(raw.getFeaturesList()).hasSize(3).allMatch(feature -> feature.getId() == 5);
        assertThat(raw.getFeaturesList().stream().map(feature -> feature.getType().getNumber())).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whatCannotBeAddedChangesNothing() {
        TileLayerBuilder builder = TileLayer.builder("a", TileRules.STANDARD, List.of("k"));
        assertThatThrownBy(() -> builder.add(1, WkbWriter.point(1, 1))).hasMessage("1 attributes are expected, not 0");
        assertThatThrownBy(() -> builder.add(1, new byte[] {1, 2, 3}, "v")).isInstanceOf(DamagedGeometryException.class);
        assertThat(builder.add(1, Samples.wkt("POLYGON EMPTY"), "v").build().size()).isZero();
    }

    @Test
    void pointsAppearWithTheZoomAndNoneGoesAwayAgain() {
        TileLayerBuilder builder = TileLayer.builder("points", TileRules.STANDARD, List.of());
        Samples.random(3).doubles(20_000, 0, 0.2).forEach(offset ->
                builder.add(builder.kinds.size(), WkbWriter.point(9.08 + offset, 48.7 + offset * offset)));
        TileLayer layer = builder.build();
        Set<Long> before = Set.of();
        for (int zoom = 0; zoom <= TileRules.STANDARD.fullDetailZoom(); zoom++) {
            Set<Long> shown = shown(layer, zoom);
            assertThat(shown).containsAll(before);
            before = shown;
        }
        assertThat(shown(layer, 0)).hasSize(1);
        assertThat(before).hasSize(20_000);
    }

    @Test
    void ofPointsInOneSquareOneIsWrittenAndTheOthersAreCounted() {
        TileLayerBuilder builder = TileLayer.builder("points", TileRules.STANDARD, List.of());
        Set<Long> squares = new TreeSet<>();
        Samples.random(4).doubles(5_000, 0, 0.3).forEach(offset -> {
            double latitude = 48.6 + offset * offset;
            builder.add(1, WkbWriter.point(9 + offset, latitude));
            int[] world = WorldGrid.fromDegrees(9 + offset, latitude);
            squares.add((long) (world[0] >> 16) << 32 | world[1] >> 16);
        });
        // At zoom 8 a unit is 2^11 of the world's grid, and 32 of them are 2^16.
        EncodedTile encoded = encoder.encode(new Tile(8, 88, 134), List.of(builder.build()));
        assertThat(encoded.counts().features()).isEqualTo(squares.size()).isBetween(20, 1_000);
        assertThat(encoded.counts().left()).isEqualTo(5_000 - squares.size());
    }

    private Set<Long> shown(TileLayer layer, int zoom) {
        Set<Long> ids = new TreeSet<>();
        TileLimits limits = WebMercatorQuad.limits(layer.extent().orElseThrow(), zoom);
        for (int row = limits.minRow(); row <= limits.maxRow(); row++) {
            for (int column = limits.minColumn(); column <= limits.maxColumn(); column++) {
                EncodedTile tile = encoder.encode(new Tile(zoom, row, column), List.of(layer));
                if (!tile.empty()) {
                    DecodedTile.of(tile).raw().getLayers(0).getFeaturesList().forEach(feature -> ids.add(feature.getId()));
                }
            }
        }
        return ids;
    }

    private static TileLayer counties() {
        TileLayerBuilder builder = TileLayer.builder("areas", TileRules.STANDARD, List.of("number"));
        Samples samples = new Samples(8);
        for (int i = 0; i < 300; i++) {
            builder.add(i, Samples.wkb(samples.star(9, 50, 0.8, 40), false, false), i % 17);
        }
        return builder.build();
    }
}
