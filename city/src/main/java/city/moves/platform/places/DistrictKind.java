package city.moves.platform.places;

/** The two ways in which a city is divided. */
public enum DistrictKind {
    /** A Stadtbezirk. */
    DISTRICT("stadtbezirke"),
    /** A Stadtteil, which is a part of a Stadtbezirk. */
    QUARTER("stadtteile");

    private static final String EXAMPLE = "beispiel-";

    private final String layer;

    DistrictKind(String layer) {
        this.layer = layer;
    }

    /** The key of the layer with all of them. */
    public String layer(boolean example) {
        return example ? EXAMPLE + layer : layer;
    }
}
