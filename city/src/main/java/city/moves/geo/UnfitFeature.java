package city.moves.geo;

/** A feature that its layer cannot take as it is. */
public final class UnfitFeature extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnfitFeature(String id, String reason) {
        super("feature " + id + ": " + reason);
    }
}
