package city.moves.engines.geoformats;

import city.moves.engines.tiles.coordinates.Crs;
import java.util.List;
import java.util.Optional;

/**
 * What a file says about a layer before its features.
 *
 * @param crs      the system it declares; empty if it declares none or an unknown one, and then somebody has to say it
 * @param declared the declaration as it stands in the file, for people; empty if there is none
 * @param columns  of the attributes, in their order; empty where the format tells them only feature by feature
 */
public record SourceDescription(FileFormat format, String layer, Optional<Crs> crs, String declared, List<Column> columns) {

    public SourceDescription {
        columns = List.copyOf(columns);
    }

    /** A column of attributes; its name is as the file has it. */
    public record Column(String name, ColumnType type) {}

    /** What stands in a column, and the Java type of the values of {@link Feature#properties}. */
    public enum ColumnType {
        /** {@link String} */
        TEXT,
        /** {@link Long} */
        INTEGER,
        /** {@link Double} */
        NUMBER,
        /** {@link Boolean} */
        TRUTH,
        /** {@link java.time.LocalDate} */
        DATE,
        /** {@link String} as the file has it, most often after RFC 3339 */
        TIME
    }
}
