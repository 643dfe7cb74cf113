package city.moves.engines.geoformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.WkbWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back equal, and its source note is in it. */
class ExportTest {
    private static final SourceNote NOTE = new SourceNote("© \"GeoBasis-DE\" / BKG 2021 (Daten verändert)", "dl-de/by-2-0");
    private static final Instant CHANGED = Instant.parse("2026-01-31T12:00:00Z");
    private static final List<Column> COLUMNS = List.of(new Column("name", ColumnType.TEXT), new Column("count", ColumnType.INTEGER),
            new Column("share \"x\"", ColumnType.NUMBER), new Column("open", ColumnType.TRUTH), new Column("day", ColumnType.DATE));

    @TempDir
    private Path folder;

    @Test
    void aGeoPackageKeepsEverything() throws IOException, SQLException {
        Path file = folder.resolve("a.gpkg");
        try (FeatureWriter writer = new GeoPackageExport(file, "trees \"old\"", Crs.UTM32, COLUMNS, NOTE, CHANGED)) {
            writer.write(new Feature(1, null, WkbWriter.point(513437.7, 5402549.1), values()));
            writer.write(new Feature(2, null, null, Map.of()));
            assertThatThrownBy(() -> writer.write(new Feature(3, null, new byte[] {7}, Map.of()))).isInstanceOf(IllegalArgumentException.class);
        }
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.description.crs()).contains(Crs.UTM32);
        assertThat(read.description.columns()).isEqualTo(COLUMNS);
        assertThat(read.features.getFirst().wkb()).isEqualTo(WkbWriter.point(513437.7, 5402549.1));
        assertThat(read.features.getFirst().properties()).isEqualTo(values());
        assertThat(read.features.get(1).wkb()).isNull();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select description, min_x, max_y, last_change from gpkg_contents")) {
            assertThat(row.getString(1)).contains(NOTE.attribution(), NOTE.licence());
            assertThat(row.getDouble(2)).isEqualTo(513437.7);
            assertThat(row.getDouble(3)).isEqualTo(5402549.1);
            assertThat(row.getString(4)).isEqualTo("2026-01-31T12:00:00.000Z");
        }
        assertThatThrownBy(() -> new GeoPackageExport(file, "x", Crs.UTM32, COLUMNS, NOTE, CHANGED)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void columnsThatSqliteWouldTakeForTheSameGetOtherNames() throws IOException {
        Path file = folder.resolve("a.gpkg");
        List<Column> alike = List.of(new Column("fid", ColumnType.TEXT), new Column("Name", ColumnType.TEXT), new Column("NAME", ColumnType.TEXT));
        try (FeatureWriter writer = new GeoPackageExport(file, "trees", Crs.UTM32, alike, NOTE, CHANGED)) {
            writer.write(new Feature(1, null, null, Map.of("fid", "a", "Name", "b", "NAME", "c")));
        }
        assertThat(Collected.of(file).features.getFirst().properties()).isEqualTo(Map.of("fid_2", "a", "Name", "b", "NAME_2", "c"));
    }

    @Test
    void geoJsonIsInDegreesAndNamesItsSource() throws IOException {
        Path file = folder.resolve("a.geojson");
        try (OutputStream out = Files.newOutputStream(file); FeatureWriter writer = new GeoJsonExport(out, Crs.UTM32, NOTE)) {
            writer.write(new Feature(1, "t\"1", WkbWriter.point(513437.70617, 5402549.14985), values()));
            writer.write(new Feature(2, null, null, Map.of()));
        }
        assertThat(Files.readString(file)).contains("\"coordinates\":[9.1829,48.7758]", "\"license\":\"dl-de/by-2-0\"",
                "\"attribution\":\"© \\\"GeoBasis-DE\\\" / BKG 2021 (Daten verändert)\"");
        Collected read = Collected.of(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.features).hasSize(2);
        assertThat(read.features.getFirst().id()).isEqualTo("t\"1");
        assertThat(read.features.getFirst().properties()).containsEntry("name", "Köln; \"Dom\"").containsEntry("count", 3L)
                .containsEntry("open", true).containsEntry("day", "2026-01-31");
    }

    @Test
    void anEmptyCollectionIsStillOne() throws IOException {
        Path file = folder.resolve("a.geojson");
        try (OutputStream out = Files.newOutputStream(file); FeatureWriter writer = new GeoJsonExport(out, Crs.CRS84, NOTE)) {
            assertThat(writer).isNotNull();
        }
        assertThat(Collected.of(file).problems).isEmpty();
    }

    private static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", "Köln; \"Dom\"");
        values.put("count", 3L);
        values.put("share \"x\"", 0.25);
        values.put("open", true);
        values.put("day", LocalDate.of(2026, 1, 31));
        return values;
    }
}
