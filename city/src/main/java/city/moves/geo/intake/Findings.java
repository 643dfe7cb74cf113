package city.moves.geo.intake;

import city.moves.engines.geoformats.FileFormat;
import city.moves.engines.geoformats.GeoFiles;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.PropertyType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as far as it could be read.
 *
 * @param format   of the file; empty if nobody knows it
 * @param layers   in the file, if it has several
 * @param declared how the file names its coordinate system; empty if it does not
 * @param crs      the address of the system in which it was read; empty if nobody knows it
 * @param geometry of all its features
 * @param ownIds   true if each feature has an id of its own in the file
 * @param extent   in the coordinates of the file; null if nothing has a place
 * @param bounds   in degrees; null if that cannot be said
 * @param spots    some places in degrees, east first
 * @param inside   how many features touch the city
 * @param outside  how many do not
 * @param addresses the columns that said the places; null if the file has places itself
 * @param exact    true if the outlines of districts say what lies inside, false if a box around the city does
 */
record Findings(String format, List<String> layers, String layer, String declared, String crs, long records,
        GeometryKind geometry, boolean ownIds, @Nullable Box extent, @Nullable Box bounds, List<List<Double>> spots, long inside, long outside,
        List<Column> columns, List<Found> flaws, @Nullable AddressColumns addresses,
        boolean exact) {

    private static final Set<Flaw> SEEN_BY_LOOKING = EnumSet.of(Flaw.GEOMETRY_EMPTY, Flaw.TOO_MANY_VERTICES,
            Flaw.RING_UNCLOSED, Flaw.SELF_INTERSECTION, Flaw.DUPLICATE, Flaw.GEOMETRY_DAMAGED);

    Findings {
        layers = List.copyOf(layers);
        spots = List.copyOf(spots);
        columns = List.copyOf(columns);
        flaws = List.copyOf(flaws);
    }

    /**
     * A column of attributes.
     *
     * @param type     the narrowest that all its values have
     * @param examples some different values
     * @param filled   how many records have a value
     * @param unique   true if every record has another one
     */
    record Column(String name, PropertyType type, List<String> examples, long filled, boolean unique) {}

    /** Something that is wrong, with the first records where it is. */
    record Found(Flaw flaw, long count, List<Place> places) {}

    /** @param record from 1; 0 for the whole file */
    record Place(long record, String detail) {}

    static Findings ofSeveral(String format, List<String> layers) {
        return new Findings(format, layers, "", "", "", 0, GeometryKind.ANY, false, null, null, List.of(), 0, 0, List.of(),
                List.of(), null, false);
    }

    Optional<Crs> system() {
        return Crs.byUri(crs);
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    boolean isTable() {
        return format.equals(FileFormat.CSV.name());
    }

    boolean isGeoJson() {
        return format.equals(FileFormat.GEOJSON.name());
    }

    /** True if there are columns with coordinates. */
    boolean hasCoordinates() {
        return GeoFiles.areCoordinates(columns.stream().map(Column::name).toList());
    }

    /** True if no record has a flaw that only looking at its whole geometry tells: so it is in each further reading. */
    boolean isSound() {
        return flaws.stream().noneMatch(found -> SEEN_BY_LOOKING.contains(found.flaw()));
    }

    /** True if there is nothing in it that could become a layer. */
    boolean isUseless() {
        return records == 0;
    }
}
