package city.moves.geo;

/** Who may see a layer. */
public enum LayerState {
    DRAFT,
    /** Everyone. */
    PUBLISHED,
    /** Nobody any more; what was in it is kept. */
    WITHDRAWN
}
