package city.moves.geo;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.OutsideOfCrsException;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.DamagedGeometryException;
import city.moves.engines.tiles.geometry.GeoJsonLimits;
import city.moves.engines.tiles.geometry.GeoJsonReader;
import city.moves.engines.tiles.geometry.MalformedGeoJsonException;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A geometry that somebody gave and that fits its layer.
 *
 * @param geometry well-known binary in CRS84; null for no place
 * @param stored   the same in the layer's own system, if it was given in that; null otherwise
 */
public record GivenGeometry(byte @Nullable [] geometry, byte @Nullable [] stored) {

    public static final GivenGeometry NOWHERE = new GivenGeometry(null, null);

    private static final String PLACE = "/geometry";
    private static final GeoJsonLimits LIMITS = new GeoJsonLimits(GeometryRules.MOST_VERTICES,
            GeoJsonLimits.STANDARD.collections(), GeoJsonLimits.STANDARD.bytes());

    /** @param crs the system of its coordinates */
    public static Outcome<GivenGeometry> ofGeoJson(byte[] json, Crs crs, LayerFacts layer) {
        try {
            return of(new GeoJsonReader(crs, LIMITS).read(json), crs, layer);
        } catch (MalformedGeoJsonException | DamagedGeometryException malformed) {
            return Outcome.refused(
                    Refusal.ofField(PLACE, "geo.ogc.body.geometry.malformed", String.valueOf(malformed.getMessage())));
        }
    }

    /** @param given well-known binary, east before north */
    public static Outcome<GivenGeometry> of(byte[] given, Crs crs, LayerFacts layer) {
        Optional<Refusal> unfit = GeometryRules.refused(given, layer);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        boolean own = crs.equals(layer.storageCrs()) && !crs.equals(Crs.CRS84);
        return inDegrees(given, crs, layer).map(geometry ->
                Outcome.done(new GivenGeometry(geometry, own ? given : null)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.ofField(PLACE + "/coordinates", "geo.ogc.body.geometry.outside")));
    }

    private static Optional<byte[]> inDegrees(byte[] given, Crs crs, LayerFacts layer) {
        try {
            byte[] geometry = crs.equals(Crs.CRS84) ? given
                    : Wkb.transform(given, Transformation.between(crs, Crs.CRS84));
            if (!Wkb.boxes(geometry).stream().allMatch(GivenGeometry::inWorld)) {
                return Optional.empty();
            }
            if (!layer.storageCrs().equals(Crs.CRS84)) {
                Wkb.transform(geometry, Transformation.between(Crs.CRS84, layer.storageCrs()));
            }
            return Optional.of(geometry);
        } catch (OutsideOfCrsException nowhere) {
            return Optional.empty();
        }
    }

    private static boolean inWorld(Box box) {
        return box.west() >= -180 && box.east() <= 180 && box.south() >= -90 && box.north() <= 90;
    }
}
