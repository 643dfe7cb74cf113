package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.PrjWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** The tables that every GeoPackage has (OGC 12-128r19 annex C), and one of features. */
final class GeoPackageSchema {
    static final Set<String> OWN_COLUMNS = Set.of("fid", "geom");

    private static final int APPLICATION = 0x47504B47;
    private static final int VERSION = 10_400;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> TABLES = List.of("""
            create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
                organization_coordsys_id integer not null, definition text not null, description text)""", """
            create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
                description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                min_x double, min_y double, max_x double, max_y double, srs_id integer references gpkg_spatial_ref_sys (srs_id))""", """
            create table gpkg_geometry_columns (table_name text not null unique references gpkg_contents (table_name),
                column_name text not null, geometry_type_name text not null,
                srs_id integer not null references gpkg_spatial_ref_sys (srs_id), z tinyint not null, m tinyint not null,
                primary key (table_name, column_name))""", """
            insert into gpkg_spatial_ref_sys values ('Undefined cartesian', -1, 'NONE', -1, 'undefined', null),
                ('Undefined geographic', 0, 'NONE', 0, 'undefined', null)""");

    private GeoPackageSchema() {}

    static void create(Connection file, String layer, int epsg, String definition, List<Column> columns, SourceNote note,
            Instant changed) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.execute("pragma application_id = " + APPLICATION);
            statement.execute("pragma user_version = " + VERSION);
            for (String table : TABLES) {
                statement.execute(table);
            }
            StringBuilder features = new StringBuilder("create table " + GeoPackageSource.quoted(layer)
                    + " (fid integer primary key autoincrement not null, geom geometry");
            columns.forEach(column -> features.append(", ").append(GeoPackageSource.quoted(column.name())).append(' ').append(type(column)));
            statement.execute(features.append(')').toString());
        }
        system(file, epsg, definition);
        if (epsg != 4326) {
            system(file, 4326, PrjWriter.write(Crs.WGS84));
        }
        run(file, "insert into gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) values (?, 'features', ?, ?, ?, ?)",
                layer, layer, note.attribution() + "\n" + note.licence(), MOMENT.format(changed), epsg);
        run(file, "insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ?, 2, 0)", layer, epsg);
    }

    static String insert(String layer, List<Column> columns) {
        StringBuilder names = new StringBuilder("geom");
        columns.forEach(column -> names.append(", ").append(GeoPackageSource.quoted(column.name())));
        return "insert into " + GeoPackageSource.quoted(layer) + " (" + names + ") values (?" + ", ?".repeat(columns.size()) + ")";
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case INTEGER -> "integer";
            case NUMBER -> "double";
            case TRUTH -> "boolean";
            case DATE -> "date";
            case TIME -> "datetime";
        };
    }

    private static void system(Connection file, int epsg, String definition) throws SQLException {
        run(file, "insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, null)", "EPSG:" + epsg, epsg, epsg, definition);
    }

    private static void run(Connection file, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = file.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
