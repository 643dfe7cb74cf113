package city.moves.geo.remote;

/** What a service speaks. */
public enum ServiceKind {
    OGC_API,
    WFS_2_0,
    WFS_1_1
}
