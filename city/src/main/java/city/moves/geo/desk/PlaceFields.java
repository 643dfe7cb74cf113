package city.moves.geo.desk;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.GeoJsonWriter;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.geo.Feature;
import city.moves.geo.GivenGeometry;
import city.moves.geo.LayerFacts;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a feature as people type it: a point as two numbers in a system that they choose, anything else as a text
 * with GeoJSON or with a pair of numbers in each line.
 */
final class PlaceFields {

    static final String SYSTEM = "system";
    static final String EAST = "ost";
    static final String NORTH = "nord";
    static final String SHAPE = "geometrie";
    static final String DEGREES = "grad";
    static final String METRES = "utm";
    /** That a place outside of the city is no slip of the pen. */
    static final String FAR = "weit-weg";

    private static final int LONGEST_SHAPE = 300_000;
    private static final String JSON_BEGINS = "{";

    private PlaceFields() {}

    /** True if the form has two fields for the place instead of one. */
    static boolean isPoint(LayerFacts layer, byte @Nullable [] geometry) {
        return layer.geometry() == GeometryKind.POINT && (geometry == null || Wkb.vertices(geometry) == 1);
    }

    /** What the form shows of a feature; null for one that is not there yet. */
    static Map<String, String> of(@Nullable Feature feature, LayerFacts layer) {
        byte[] geometry = feature == null ? null : feature.geometry();
        boolean metres = layer.storageCrs().equals(Crs.UTM32);
        Map<String, String> fields = new LinkedHashMap<>(Map.of(SYSTEM, metres ? METRES : DEGREES));
        if (geometry == null) {
            return fields;
        }
        if (isPoint(layer, geometry)) {
            Crs crs = metres ? Crs.UTM32 : Crs.CRS84;
            Wkb.box(Wkb.transform(geometry, Transformation.between(Crs.CRS84, crs))).ifPresent(box -> {
                fields.put(EAST, typed(box.west(), crs));
                fields.put(NORTH, typed(box.south(), crs));
            });
        } else {
            fields.put(SHAPE, json(geometry));
        }
        return fields;
    }

    /** The geometry as GeoJSON in degrees; empty for none. */
    static String json(byte @Nullable [] geometry) {
        if (geometry == null) {
            return "";
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            GeoJsonWriter.crs84().write(geometry, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String typed(double number, Crs crs) {
        return BigDecimal.valueOf(number).setScale(crs.digits(), RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString().replace('.', ',');
    }

    /** Refuses a place outside of the city, unless somebody says that it is meant. */
    static void askWhetherMeant(Form form, byte @Nullable [] geometry, Box city) {
        if (geometry != null && form.value(FAR).isEmpty() && Wkb.box(geometry).filter(box -> !box.intersects(city)).isPresent()) {
            form.refuse(FAR, "geo.desk.place.far");
        }
    }

    /** True if both say the same place, so that it may stay as it is to the last digit. */
    static boolean same(Map<String, String> one, Map<String, String> other) {
        return said(one).equals(said(other));
    }

    private static List<String> said(Map<String, String> fields) {
        String shape = fields.getOrDefault(SHAPE, "").strip();
        String east = fields.getOrDefault(EAST, "").strip();
        String north = fields.getOrDefault(NORTH, "").strip();
        boolean nothing = shape.isEmpty() && east.isEmpty() && north.isEmpty();
        String system = nothing || shape.startsWith(JSON_BEGINS) ? "" : fields.getOrDefault(SYSTEM, "");
        return List.of(system, east, north, shape);
    }

    /** What was typed. */
    static Map<String, String> typed(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of(SYSTEM, EAST, NORTH, SHAPE).stream().filter(form.names()::contains)
                .forEach(name -> fields.put(name, form.value(name)));
        return fields;
    }

    /** The place that was typed; the form has errors if it is none. */
    static GivenGeometry read(Form form, LayerFacts layer) {
        Crs crs = form.value(SYSTEM).equals(METRES) ? Crs.UTM32 : Crs.CRS84;
        return form.names().contains(SHAPE) ? shape(form, crs, layer) : point(form, crs, layer);
    }

    private static GivenGeometry point(Form form, Crs crs, LayerFacts layer) {
        String east = form.value(EAST).strip();
        String north = form.value(NORTH).strip();
        if (east.isEmpty() && north.isEmpty()) {
            return GivenGeometry.NOWHERE;
        }
        Optional<Double> first = number(form, EAST, east);
        Optional<Double> second = number(form, NORTH, north);
        return first.isEmpty() || second.isEmpty() ? GivenGeometry.NOWHERE
                : given(GivenGeometry.of(CoordinateLines.point(first.get(), second.get()), crs, layer), EAST, form);
    }

    private static Optional<Double> number(Form form, String field, String text) {
        Optional<Double> number = CoordinateLines.number(text);
        if (number.isEmpty()) {
            form.refuse(field, text.isEmpty() ? "geo.desk.place.both" : "geo.desk.place.number");
        }
        return number;
    }

    private static GivenGeometry shape(Form form, Crs crs, LayerFacts layer) {
        String text = form.text(SHAPE, LONGEST_SHAPE);
        if (text.isEmpty() || form.error(SHAPE) != null) {
            return GivenGeometry.NOWHERE;
        }
        if (text.startsWith(JSON_BEGINS)) {
            return given(GivenGeometry.ofGeoJson(text.getBytes(StandardCharsets.UTF_8), Crs.CRS84, layer), SHAPE, form);
        }
        return switch (CoordinateLines.read(text, layer.geometry())) {
            case Outcome.Refused<byte[]>(List<Refusal> refusals) -> {
                refuse(form, SHAPE, refusals);
                yield GivenGeometry.NOWHERE;
            }
            case Outcome.Done<byte[]>(byte[] geometry) -> given(GivenGeometry.of(geometry, crs, layer), SHAPE, form);
        };
    }

    private static GivenGeometry given(Outcome<GivenGeometry> outcome, String field, Form form) {
        return switch (outcome) {
            case Outcome.Done<GivenGeometry>(GivenGeometry geometry) -> geometry;
            case Outcome.Refused<GivenGeometry>(List<Refusal> refusals) -> {
                refuse(form, field, refusals);
                yield GivenGeometry.NOWHERE;
            }
        };
    }

    private static void refuse(Form form, String field, List<Refusal> refusals) {
        refusals.forEach(refusal -> form.refuse(
                new Refusal(refusal.trouble(), field, said(refusal), refusal.arguments())));
    }

    /** A person did not choose axes in a header, but may have exchanged two numbers. */
    private static String said(Refusal refusal) {
        return refusal.message().equals("geo.ogc.body.geometry.outside") ? "geo.desk.place.outside" : refusal.message();
    }
}
