package city.moves.engines.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.SharedData;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.GeoJsonLimits;
import city.moves.engines.tiles.geometry.GeoJsonReader;
import city.moves.engines.tiles.geometry.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Areas and lines in tiles, judged by JTS after a reader that is not ours has decoded them. */
class TileGeometryTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final TileEncoder encoder = new TileEncoder();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areasAreValidAndWoundRightAtEveryZoom(long seed) {
        Samples samples = new Samples(seed);
        TileLayerBuilder builder = TileLayer.builder("areas", TileRules.STANDARD, List.of());
        for (int i = 0; i < 60; i++) {
            builder.add(i, Samples.wkb(samples.star(9, 50, 1.5, 12 + 9 * (i % 20)), false, false));
        }
        TileLayer layer = builder.build();
        for (int zoom = 0; zoom <= 8; zoom++) {
            assertAllValid(layer, zoom);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void tilesTogetherAreTheWhole(long seed) {
        Samples samples = new Samples(seed);
        for (int run = 0; run < 12; run++) {
            Geometry area = samples.star(9, 50, 1, 30 + 10 * run);
            TileLayer layer = TileLayer.builder("areas", TileRules.STANDARD, List.of()).add(1, Samples.wkb(area, false, false)).build();
            int zoom = 6 + run % 4;
            List<Geometry> pieces = new ArrayList<>();
            forEachTile(layer, zoom, (tile, geometries) -> geometries.forEach(piece -> pieces.add(
                    placed(piece, tile).intersection(FACTORY.toGeometry(square(tile))))));
            Geometry union = UnaryUnionOp.union(pieces);
            Geometry whole = onGlobalUnits(area, zoom);
            // Snapping moves a line by half a unit at each end, thinning by one more.
            assertThat(union.symDifference(whole).getArea()).isLessThan(1.8 * whole.getLength());
            assertThat(union.buffer(3).contains(whole)).isTrue();
            assertThat(whole.buffer(3).contains(union)).isTrue();
        }
    }

    @Test
    void neighboursAgreeAlongTheirCommonEdge() {
        Samples samples = new Samples(21);
        for (int run = 0; run < 40; run++) {
            Geometry area = samples.star(9, 50, 0.9, 60);
            TileLayer layer = TileLayer.builder("areas", TileRules.STANDARD, List.of()).add(1, Samples.wkb(area, false, false)).build();
            Tile west = new Tile(7, 43, 66);
            Tile east = new Tile(7, 43, 67);
            Geometry left = whole(west, layer);
            Geometry right = whole(east, layer);
            LineString edge = FACTORY.createLineString(new Coordinate[] {
                new Coordinate(67 * 4096d, 43 * 4096d), new Coordinate(67 * 4096d, 44 * 4096d)});
            Geometry crossed = left.intersection(edge).symDifference(right.intersection(edge));
            int crossings = left.getBoundary().intersection(edge).getNumPoints();
            assertThat(crossed.getLength()).as("snapped, both lie within half a unit of the line").isLessThan(crossings + 0.01);
            Envelope common = new Envelope(67 * 4096d - 50, 67 * 4096d + 50, 43 * 4096d, 44 * 4096d);
            Geometry strip = FACTORY.toGeometry(common);
            assertThat(left.intersection(strip).symDifference(right.intersection(strip)).getArea())
                    .isLessThan(1 + left.getBoundary().intersection(strip).getLength());
        }
    }

    @Test
    void linesAreCutAndTogetherAreTheWhole() {
        Samples samples = new Samples(31);
        for (int run = 0; run < 60; run++) {
            Geometry line = samples.star(9, 50, 1, 50).getExteriorRing();
            TileLayer layer = TileLayer.builder("areas", TileRules.STANDARD, List.of()).add(1, Samples.wkb(line, false, false)).build();
            int zoom = 6 + run % 5;
            List<Geometry> pieces = new ArrayList<>();
            forEachTile(layer, zoom, (tile, geometries) -> geometries.forEach(piece -> pieces.add(placed(piece, tile))));
            Geometry union = UnaryUnionOp.union(pieces);
            Geometry whole = onGlobalUnits(line, zoom);
            assertThat(union.buffer(3).contains(whole)).isTrue();
            assertThat(whole.buffer(3).contains(union)).isTrue();
        }
    }

    @Test
    void ringsThatBecomeNothingAreCountedAndDropped() {
        byte[] needle = Samples.wkt("POLYGON ((9 50.3, 9.5 50.30001, 9 50.30002, 9 50.3))");
        byte[] withTinyHole = Samples.wkt("POLYGON ((9 50, 10 50, 10 51, 9 51, 9 50), (9.5 50.5, 9.50001 50.5, 9.5 50.50001, 9.5 50.5))");
        TileLayer layer = TileLayer.builder("areas", TileRules.STANDARD, List.of()).add(1, needle).add(2, withTinyHole).build();
        EncodedTile tile = encoder.encode(new Tile(7, 43, 67), List.of(layer));
        assertThat(tile.counts().features()).isOne();
        assertThat(tile.counts().collapsed()).isEqualTo(2);
        assertThat(DecodedTile.of(tile).geometries("areas")).singleElement()
                .satisfies(area -> assertThat(area.getNumPoints()).isEqualTo(5));
    }

    @Test
    void anAreaAroundTheTileFillsItWithItsBuffer() {
        TileLayer layer = TileLayer.builder("areas", TileRules.STANDARD, List.of())
                .add(1, Samples.wkt("POLYGON ((-170 -80, 170 -80, 170 80, -170 80, -170 -80))")).build();
        for (int zoom : new int[] {1, 5, 14, 19, 20, 22, 24}) {
            int middle = WebMercatorQuad.matrixSize(zoom) / 2;
            Geometry area = DecodedTile.of(encoder.encode(new Tile(zoom, middle, middle), List.of(layer))).geometries("areas").getFirst();
            Envelope envelope = area.getEnvelopeInternal();
            assertThat((Object) envelope).as("zoom " + zoom).isEqualTo(zoom == 1
                    ? new Envelope(-64, envelope.getMaxX(), -64, envelope.getMaxY()) : new Envelope(-64, 4160, -64, 4160));
        }
    }

    @Test
    void theAreasOfGermanyAreValidInEveryTile() throws IOException {
        TileLayer layer = counties();
        assertThat(layer.size()).isEqualTo(401);
        for (int zoom = 0; zoom <= 7; zoom++) {
            assertAllValid(layer, zoom);
        }
    }

    private void assertAllValid(TileLayer layer, int zoom) {
        Envelope withBuffer = new Envelope(-64, 4160, -64, 4160);
        forEachTile(layer, zoom, (tile, geometries) -> geometries.forEach(geometry -> {
            assertThat(geometry.isValid()).as(tile + " " + geometry).isTrue();
            assertThat(geometry.getArea()).isPositive();
            assertThat(withBuffer.contains(geometry.getEnvelopeInternal())).isTrue();
        }));
    }

    private void forEachTile(TileLayer layer, int zoom, BiConsumer<Tile, List<Geometry>> check) {
        Box extent = layer.extent().orElseThrow();
        TileLimits limits = WebMercatorQuad.limits(extent, zoom);
        for (int row = limits.minRow(); row <= limits.maxRow(); row++) {
            for (int column = limits.minColumn(); column <= limits.maxColumn(); column++) {
                Tile tile = new Tile(zoom, row, column);
                EncodedTile encoded = encoder.encode(tile, List.of(layer));
                List<Geometry> geometries = encoded.empty() ? List.of() : DecodedTile.of(encoded).geometries("areas");
                assertThat(geometries).hasSize(encoded.counts().features());
                check.accept(tile, geometries);
            }
        }
    }

    private Geometry whole(Tile tile, TileLayer layer) {
        EncodedTile encoded = encoder.encode(tile, List.of(layer));
        return encoded.empty() ? FACTORY.createPolygon() : placed(DecodedTile.of(encoded).geometries("areas").getFirst(), tile);
    }

    private static Geometry placed(Geometry piece, Tile tile) {
        return AffineTransformation.translationInstance(tile.column() * 4096d, tile.row() * 4096d).transform(piece);
    }

    private static Envelope square(Tile tile) {
        return new Envelope(tile.column() * 4096d, tile.column() * 4096d + 4096, tile.row() * 4096d, tile.row() * 4096d + 4096);
    }

    private static Geometry onGlobalUnits(Geometry degrees, int zoom) {
        Geometry copy = degrees.copy();
        double unit = TileRules.worldUnits(zoom);
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                int[] world = WorldGrid.fromDegrees(sequence.getX(i), sequence.getY(i));
                sequence.setOrdinate(i, 0, world[0] / unit);
                sequence.setOrdinate(i, 1, world[1] / unit);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private static TileLayer counties() throws IOException {
        TileLayerBuilder builder = TileLayer.builder("areas", TileRules.STANDARD, List.of());
        GeoJsonReader reader = new GeoJsonReader(Crs.CRS84, GeoJsonLimits.STANDARD);
        byte[] json = Files.readAllBytes(SharedData.path("opendata/geo/vg5000/Kreise.geojson"));
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && parser.currentName().equals("geometry")) {
                    parser.nextToken();
                    builder.add(builder.kinds.size(), reader.read(parser));
                }
            }
        }
        return builder.build();
    }
}
