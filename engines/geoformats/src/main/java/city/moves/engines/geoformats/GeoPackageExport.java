package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.PrjWriter;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A GeoPackage 1.4 (OGC 12-128r19) with one table of features, written in one transaction. The source note is the description of
 * the table. Features keep the system in which they are; columns are those that were announced, in their order, with another
 * name where SQLite would take two for the same.
 */
public final class GeoPackageExport implements FeatureWriter {
    private static final int WITH_BOX_LITTLE_ENDIAN = 0b011;

    private final Connection file;
    private final PreparedStatement insert;
    private final String layer;
    private final Crs crs;
    private final List<Column> columns;
    private Optional<Box> extent = Optional.empty();

    /**
     * @param path    a file that does not exist yet
     * @param changed when the features last changed
     */
    public GeoPackageExport(Path path, String layer, Crs crs, List<Column> columns, SourceNote note, Instant changed) throws IOException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        this.layer = layer;
        this.crs = crs;
        this.columns = List.copyOf(columns);
        try {
            file = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath());
            file.setAutoCommit(false);
            List<Column> different = different(this.columns);
            GeoPackageSchema.create(file, layer, crs.epsg(), PrjWriter.write(crs), different, note, changed);
            insert = file.prepareStatement(GeoPackageSchema.insert(layer, different));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Column> different(List<Column> columns) {
        List<String> names = ColumnNames.different(columns.stream().map(Column::name).toList(), GeoPackageSchema.OWN_COLUMNS);
        return IntStream.range(0, names.size()).mapToObj(i -> new Column(names.get(i), columns.get(i).type())).toList();
    }

    @Override
    public void write(Feature feature) throws IOException {
        byte[] wkb = feature.wkb();
        byte[] blob = wkb == null ? null : blob(wkb);
        try {
            insert.setBytes(1, blob);
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 2, value(columns.get(i), feature.properties().get(columns.get(i).name())));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            try {
                if (extent.isPresent()) {
                    keep(extent.get());
                }
                file.commit();
            } finally {
                file.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void keep(Box whole) throws SQLException {
        try (PreparedStatement update = file.prepareStatement(
                "update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?")) {
            update.setDouble(1, whole.west());
            update.setDouble(2, whole.south());
            update.setDouble(3, whole.east());
            update.setDouble(4, whole.north());
            update.setString(5, layer);
            update.executeUpdate();
        }
    }

    private static @Nullable Object value(Column column, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof Long || value instanceof Double || value == null ? value : value.toString();
    }

    /** The head of OGC 12-128r19 section 2.1.3 with the box of the geometry; an empty one says so and has no box. */
    private byte[] blob(byte[] wkb) {
        Optional<Box> box = Wkb.box(wkb);
        ByteBuffer blob = ByteBuffer.allocate(8 + (box.isPresent() ? 32 : 0) + wkb.length).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (box.isPresent() ? WITH_BOX_LITTLE_ENDIAN : 0b10001))
                .putInt(crs.epsg());
        box.ifPresent(around -> blob.putDouble(around.west()).putDouble(around.east()).putDouble(around.south()).putDouble(around.north()));
        extent = box.isEmpty() ? extent : Optional.of(extent.map(before -> before.around(box.get())).orElse(box.get()));
        return blob.put(wkb).array();
    }
}
