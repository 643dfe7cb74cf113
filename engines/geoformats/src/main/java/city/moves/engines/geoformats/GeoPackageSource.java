package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceDescription.ColumnType;
import city.moves.engines.tiles.coordinates.Crs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A feature table of a GeoPackage (OGC 12-128r18), read row by row from SQLite. The file is opened for reading only, its views
 * and triggers are not run, and only true tables are read.
 */
final class GeoPackageSource implements FeatureSource {
    private static final String LAYERS = """
            select c.table_name from gpkg_contents c join sqlite_master m on m.name = c.table_name and m.type = 'table'
            where c.data_type = 'features' order by c.rowid limit 1000""";
    private static final String GEOMETRY = """
            select g.column_name, s.organization, s.organization_coordsys_id, s.srs_name
            from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where g.table_name = ?""";

    private final Path path;
    private final @Nullable String layer;
    private final ReadLimits limits;

    GeoPackageSource(Path path, @Nullable String layer, ReadLimits limits) {
        this.path = path;
        this.layer = layer;
        this.limits = limits;
    }

    static List<String> layers(Path path) {
        try (Connection file = open(path)) {
            return layers(file);
        } catch (SQLException e) {
            return List.of();
        }
    }

    @Override
    public void read(FeatureSink sink) {
        try (Connection file = open(path)) {
            String chosen = GeoFiles.choose(layers(file), layer, "the GeoPackage has no table of features");
            Table table = describe(file, chosen, sink);
            rows(file, table, sink);
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
        } catch (SQLException e) {
            sink.problem(new Problem(ProblemKind.FILE_DAMAGED, 0, String.valueOf(e.getMessage())));
        }
    }

    private record Table(String name, String geometry, @Nullable String key, List<Column> columns) {}

    private static Connection open(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.BUSY_TIMEOUT, "1000");
        Connection connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static List<String> layers(Connection file) throws SQLException {
        try (Statement statement = file.createStatement(); ResultSet rows = statement.executeQuery(LAYERS)) {
            List<String> layers = new ArrayList<>();
            while (rows.next()) {
                layers.add(String.valueOf(rows.getString(1)));
            }
            return layers;
        }
    }

    private Table describe(Connection file, String name, FeatureSink sink) throws SQLException {
        try (PreparedStatement statement = file.prepareStatement(GEOMETRY)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new BrokenFileException(ProblemKind.PART_MISSING, "no column of geometry for " + name);
                }
                Table table = table(file, name, String.valueOf(row.getString(1)));
                String declared = row.getString(2) + ":" + row.getInt(3) + " " + row.getString(4);
                Optional<Crs> crs = "EPSG".equalsIgnoreCase(row.getString(2)) ? Crs.byEpsg(row.getInt(3)) : Optional.empty();
                if (crs.isEmpty()) {
                    sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, declared));
                }
                sink.describe(new SourceDescription(FileFormat.GEOPACKAGE, name, crs, declared, table.columns));
                return table;
            }
        }
    }

    private Table table(Connection file, String name, String geometry) throws SQLException {
        List<Column> columns = new ArrayList<>();
        String key = null;
        try (Statement statement = file.createStatement();
                ResultSet rows = statement.executeQuery("pragma table_info(" + quoted(name) + ")")) {
            while (rows.next() && columns.size() < limits.columns()) {
                String column = String.valueOf(rows.getString("name"));
                if (rows.getInt("pk") == 1) {
                    key = column;
                } else if (!column.equalsIgnoreCase(geometry)) {
                    columns.add(new Column(column, type(String.valueOf(rows.getString("type")).toUpperCase(Locale.ROOT))));
                }
            }
        }
        return new Table(name, geometry, key, columns);
    }

    private static ColumnType type(String declared) {
        return switch (declared.replaceFirst("\\(.*", "")) {
            case "BOOLEAN" -> ColumnType.TRUTH;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER" -> ColumnType.INTEGER;
            case "FLOAT", "DOUBLE", "REAL" -> ColumnType.NUMBER;
            case "DATE" -> ColumnType.DATE;
            case "DATETIME" -> ColumnType.TIME;
            default -> ColumnType.TEXT;
        };
    }

    private void rows(Connection file, Table table, FeatureSink sink) throws SQLException {
        StringBuilder select = new StringBuilder("select ").append(quoted(table.geometry));
        table.columns.forEach(column -> select.append(", ").append(quoted(column.name())));
        select.append(table.key == null ? ", null" : ", " + quoted(table.key)).append(" from ").append(quoted(table.name));
        GeoPackageGeometry geometry = new GeoPackageGeometry(limits);
        try (Statement statement = file.createStatement(); ResultSet rows = statement.executeQuery(select.toString())) {
            for (long record = 1; rows.next(); record++) {
                row(rows, record, table, geometry, sink);
            }
        }
    }

    private static void row(ResultSet rows, long record, Table table, GeoPackageGeometry geometry, FeatureSink sink) throws SQLException {
        byte[] wkb;
        try {
            wkb = geometry.wkb(rows.getObject(1));
        } catch (BrokenRecordException e) {
            sink.problem(e.problem(record));
            return;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            Object value = rows.getObject(i + 2);
            try {
                values.put(column.name(), value(column.type(), value));
            } catch (NumberFormatException | DateTimeException e) {
                values.put(column.name(), null);
                sink.problem(new Problem(ProblemKind.VALUE_DAMAGED, record, column.name() + " is no " + column.type() + ": " + value));
            }
        }
        sink.feature(new Feature(record, rows.getString(table.columns.size() + 2), wkb, values));
    }

    /** SQLite lets any value stand in any column, so each is brought to the declared type. Binary values are left out. */
    private static @Nullable Object value(ColumnType type, @Nullable Object value) {
        if (value == null || value instanceof byte[]) {
            return null;
        }
        String text = value.toString();
        return switch (type) {
            case TEXT, TIME -> text;
            case INTEGER -> value instanceof Number number && !(value instanceof Double) ? (Object) number.longValue() : Long.valueOf(text);
            case NUMBER -> value instanceof Number number ? (Object) number.doubleValue() : Double.valueOf(text);
            case TRUTH -> truth(text);
            case DATE -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
