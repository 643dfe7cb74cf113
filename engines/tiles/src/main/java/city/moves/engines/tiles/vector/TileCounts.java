package city.moves.engines.tiles.vector;

/**
 * What happened while a tile was made.
 *
 * @param features       written
 * @param left           out of this zoom by the {@linkplain TileRules rules}
 * @param collapsed      rings and lines without extent after snapping
 * @param repaired       areas that crossed themselves after snapping and were made valid
 */
public record TileCounts(int features, int left, int collapsed, int repaired) {}
