package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tiles.coordinates.Crs;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

class FlatGeobufTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "POINT (1 2)", "LINESTRING (1 2, 3 4)", "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))", "MULTIPOINT ((1 2), (3 4))",
        "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20)))"
    })
    void eachTypeIsReadAsTheLibraryWritesIt(String text) throws IOException, ParseException {
        Geometry geometry = new WKTReader().read(text);
        Collected read = Collected.of(Files.write(folder.resolve("a.fgb"), written(List.of(geometry, geometry))));
        assertThat(read.problems).isEmpty();
        assertThat(read.description.crs()).contains(Crs.UTM32);
        assertThat(read.features).hasSize(2).allSatisfy(feature -> {
            assertThat(new WKBReader().read(feature.wkb()).equalsExact(geometry)).isTrue();
            assertThat(feature.properties()).containsEntry("name", "Köln").containsEntry("count", 42L);
        });
    }

    @Test
    void aFileCutShortEndsInAProblem() throws IOException, ParseException {
        byte[] whole = written(List.of(new WKTReader().read("POINT (1 2)"), new WKTReader().read("POINT (1 2)")));
        for (int length = 8; length < whole.length; length++) {
            Collected read = Collected.of(Files.write(folder.resolve("a.fgb"), Arrays.copyOf(whole, length)));
            assertThat(read.features.size()).isLessThan(2);
        }
    }

    static byte[] written(List<Geometry> geometries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Constants.MAGIC_BYTES);
        HeaderMeta head = new HeaderMeta();
        head.name = "sample";
        head.srid = 25832;
        head.geometryType = GeometryConversions.toGeometryType(geometries.getFirst().getClass());
        head.featuresCount = geometries.size();
        head.columns = new ArrayList<>(List.of(column("name", ColumnType.String), column("count", ColumnType.Int)));
        HeaderMeta.write(head, out, new FlatBufferBuilder());
        byte[] name = "Köln".getBytes(StandardCharsets.UTF_8);
        byte[] values = ByteBuffer.allocate(2 + 4 + name.length + 2 + 4).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0).putInt(name.length).put(name).putShort((short) 1).putInt(42).array();
        for (Geometry geometry : geometries) {
            FlatBufferBuilder builder = new FlatBufferBuilder();
            int properties = Feature.createPropertiesVector(builder, values);
            int shape = GeometryConversions.serialize(builder, geometry, head.geometryType);
            builder.finishSizePrefixed(Feature.createFeature(builder, shape, properties, 0));
            out.writeBytes(builder.sizedByteArray());
        }
        return out.toByteArray();
    }

    private static ColumnMeta column(String name, int type) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.type = (byte) type;
        column.nullable = true;
        return column;
    }
}
