package city.moves.platform.places;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.Validity;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;
import city.moves.engines.tiles.geometry.WkbWalk;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A part of the city from a file. */
record DistrictRow(long row, String key, String name, DistrictKind kind, String parent, byte[] geometry, Box bounds) {

    static final List<String> KEY = List.of("key", "schluessel", "schlüssel", "nummer", "id");
    static final List<String> NAME = List.of("name", "bezeichnung");
    static final List<String> KIND = List.of("art", "kind", "typ");
    static final List<String> PARENT = List.of("gehoert_zu", "gehört_zu", "parent", "stadtbezirk");

    private static final int LONGEST_NAME = 120;
    private static final int MOST_VERTICES = 200_000;
    private static final Map<String, DistrictKind> KINDS = Map.of("stadtbezirk", DistrictKind.DISTRICT,
            "district", DistrictKind.DISTRICT, "stadtteil", DistrictKind.QUARTER, "quarter", DistrictKind.QUARTER);

    static DistrictRow of(PlaceRow row) throws UnfitRow {
        String key = row.needed(KEY, LONGEST_NAME);
        if (!key.matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,79}")) {
            throw new UnfitRow(KEY.getFirst(), "places.import.key");
        }
        DistrictKind kind = KINDS.get(row.needed(KIND, LONGEST_NAME).toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new UnfitRow(KIND.getFirst(), "places.import.kind");
        }
        byte[] geometry = area(row);
        return new DistrictRow(row.number(), key, row.needed(NAME, LONGEST_NAME), kind,
                row.wanted(PARENT, LONGEST_NAME), geometry, InGermany.box(geometry));
    }

    private static byte[] area(PlaceRow row) throws UnfitRow {
        byte[] geometry = row.geometry();
        if (geometry == null || !isArea(geometry)) {
            throw new UnfitRow("", "places.import.area");
        }
        List<Problem> problems = new Validity(MOST_VERTICES).problems(new Feature(row.number(), null, geometry, Map.of()));
        if (!problems.isEmpty()) {
            throw new UnfitRow("", "places.import.invalid", problems.getFirst().detail());
        }
        return geometry;
    }

    private static boolean isArea(byte[] geometry) {
        EnumSet<GeometryType> types = EnumSet.noneOf(GeometryType.class);
        WkbWalk.over(geometry, new WkbVisitor() {

            @Override
            public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
                types.add(type);
            }

            @Override
            public void vertex(double east, double north, double height) {}
        });
        types.remove(GeometryType.MULTI_POLYGON);
        return types.equals(EnumSet.of(GeometryType.POLYGON));
    }
}
