package city.moves.engines.cql2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official test data: three layers of a GeoPackage, their queryables as JSON schemas beside it. */
final class NaturalEarth {
    private static final Map<String, FeatureTable> TABLES = new ConcurrentHashMap<>();
    private static final int FIXED_HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private NaturalEarth() {}

    static FeatureTable table(String layer) {
        Path schema = SharedData.standard("data/" + layer + ".json");
        Path geoPackage = SharedData.standard("data/ne110m4cql2.gpkg");
        return TABLES.computeIfAbsent(layer, _ -> {
            Map<String, Type> types = types(schema);
            return new FeatureTable(layer, new Queryables(types), rows(geoPackage, layer, types));
        });
    }

    private static Map<String, Type> types(Path schema) {
        try {
            Map<String, Type> types = new LinkedHashMap<>();
            JsonNode properties = new JsonMapper().readTree(Files.readString(schema)).get("properties");
            properties.properties().forEach(property -> types.put(property.getKey(), type(property.getValue())));
            return types;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Type type(JsonNode schema) {
        if (schema.has("$ref")) {
            String file = schema.get("$ref").stringValue().replaceFirst(".*/", "").replace(".json", "");
            return GeometryType.valueOf(file.toUpperCase(Locale.ROOT));
        }
        String format = schema.has("format") ? schema.get("format").stringValue() : schema.get("type").stringValue();
        return switch (format) {
            case "date" -> SimpleType.DATE;
            case "date-time" -> SimpleType.TIMESTAMP;
            case "number" -> SimpleType.NUMBER;
            case "integer" -> SimpleType.INTEGER;
            case "boolean" -> SimpleType.BOOLEAN;
            case "string" -> SimpleType.STRING;
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static List<Map<String, Object>> rows(Path geoPackage, String layer, Map<String, Type> types) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + geoPackage + "?mode=ro&immutable=1");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + layer + " ORDER BY fid")) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, Object> row = new HashMap<>();
                for (Map.Entry<String, Type> type : types.entrySet()) {
                    row.put(type.getKey(), value(found, type.getKey(), type.getValue()));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The times of the data have no zone; the expected counts take them for UTC. */
    private static Object value(ResultSet found, String name, Type type) throws SQLException {
        if (found.getObject(name) == null) {
            return null;
        }
        return switch (type) {
            case GeometryType _ -> geometry(found.getBytes(name));
            case SimpleType.BOOLEAN -> found.getInt(name) != 0;
            case SimpleType.DATE -> LocalDate.parse(found.getString(name));
            case SimpleType.TIMESTAMP -> Instant.parse(found.getString(name).replaceFirst("Z?$", "Z"));
            default -> found.getObject(name);
        };
    }

    /** Well-Known Binary behind the header of the GeoPackage (OGC 12-128, clause 2.1.3). */
    private static Geometry geometry(byte[] blob) {
        ByteBuffer header = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        int envelope = (header.get(3) >> 1) & 0x07;
        int start = FIXED_HEADER + ENVELOPE_BYTES[envelope];
        try {
            return new WKBReader().read(Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
