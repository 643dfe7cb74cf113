package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.coordinates.Unit;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.web.CsvDownload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features as rows of a table: a layer of points with two numbers for the place, any other with well-known text, whose
 * numbers stand in the order of the system's axes.
 */
public final class FeatureTable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final CoordinateSequenceFilter SWAP = new NorthFirst();

    private final Layer layer;
    private final Crs crs;
    private final Transformation fromCrs84;
    private final boolean points;
    private final WKBReader reader = new WKBReader();
    private final WKTWriter writer = new WKTWriter(2);

    /** @param crs the system of the places */
    public FeatureTable(Layer layer, Crs crs) {
        this.layer = layer;
        this.crs = crs;
        this.fromCrs84 = Transformation.between(Crs.CRS84, crs);
        this.points = layer.facts().geometry() == GeometryKind.POINT;
        writer.setPrecisionModel(new PrecisionModel(Math.pow(10, crs.digits())));
    }

    public List<String> head() {
        List<String> head = new ArrayList<>(List.of("id"));
        layer.facts().properties().forEach(property -> head.add(property.name()));
        head.addAll(!points ? List.of("geometry")
                : crs.unit() == Unit.DEGREE ? List.of("longitude", "latitude") : List.of("east", "north"));
        return head;
    }

    public void write(Feature feature, CsvDownload table) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(feature.id());
        JsonNode properties = MAPPER.readTree(feature.properties());
        layer.facts().properties().forEach(property -> cells.add(text(properties.get(property.name()))));
        Geometry geometry = geometry(feature);
        if (points && (geometry == null || geometry instanceof Point)) {
            cells.add(geometry == null ? null : rounded(geometry.getCoordinate().x));
            cells.add(geometry == null ? null : rounded(geometry.getCoordinate().y));
        } else {
            cells.add(geometry == null ? null : text(geometry));
        }
        table.row(cells.toArray());
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }

    private String rounded(double number) {
        return BigDecimal.valueOf(number).setScale(crs.digits(), RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }

    private String text(Geometry geometry) {
        if (crs.northFirst()) {
            geometry.apply(SWAP);
        }
        return writer.write(geometry);
    }

    private @Nullable Geometry geometry(Feature feature) {
        try {
            return feature.stored() != null ? reader.read(feature.stored())
                    : feature.geometry() != null ? reader.read(Wkb.transform(feature.geometry(), fromCrs84)) : null;
        } catch (ParseException damaged) {
            throw new IllegalStateException("a geometry that was kept cannot be read", damaged);
        }
    }

    private static final class NorthFirst implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double east = sequence.getOrdinate(i, 0);
            sequence.setOrdinate(i, 0, sequence.getOrdinate(i, 1));
            sequence.setOrdinate(i, 1, east);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
