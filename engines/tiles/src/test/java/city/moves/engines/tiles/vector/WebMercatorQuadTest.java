package city.moves.engines.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.moves.engines.tiles.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebMercatorQuadTest {

    @ParameterizedTest(name = "tile matrix {0}")
    @CsvSource({"0, 559082264.028717, 156543.033928041", "1, 279541132.014358, 78271.5169640205",
        "10, 545978.773465544, 152.874056570353", "24, 33.3238997477, 0.0093306919"})
    void scaleAndCellAreThoseOfTheStandard(int zoom, double scale, double cell) {
        assertThat(WebMercatorQuad.scaleDenominator(zoom)).isCloseTo(scale, within(scale * 1e-10));
        assertThat(WebMercatorQuad.cellSize(zoom)).isCloseTo(cell, within(cell * 1e-8));
    }

    @Test
    void theMarketSquareOfStuttgartLiesInItsTile() {
        int[] square = WorldGrid.fromDegrees(9.1780, 48.7746);
        Tile tile = new Tile(14, square[1] >> 17, square[0] >> 17);
        assertThat(tile).isEqualTo(new Tile(14, 5642, 8609));
        assertThat(WebMercatorQuad.degrees(tile).intersects(new Box(9.1780, 48.7746, 9.1780, 48.7746))).isTrue();
    }

    @Test
    void theWorldIsOneTileAndItsEdgesAreThoseOfTheStandard() {
        Box metres = WebMercatorQuad.metres(new Tile(0, 0, 0));
        assertThat(metres.west()).isEqualTo(-20037508.342789244);
        assertThat(metres.north()).isEqualTo(20037508.342789244);
        assertThat(WebMercatorQuad.degrees(new Tile(0, 0, 0)).north()).isCloseTo(85.05112877980659, within(1e-9));
    }

    @Test
    void limitsHoldExactlyTheTilesThatTheExtentTouches() {
        TileLimits stuttgart = WebMercatorQuad.limits(new Box(9.0386, 48.6920, 9.3158, 48.8663), 12);
        assertThat(stuttgart).isEqualTo(new TileLimits(12, 1408, 1411, 2150, 2153));
        assertThat(stuttgart.contain(new Tile(12, 1410, 2152))).isTrue();
        assertThat(stuttgart.contain(new Tile(12, 1412, 2152))).isFalse();
        assertThat(stuttgart.contain(new Tile(11, 704, 1075))).isFalse();
        assertThat(WebMercatorQuad.limits(new Box(-180, -90, 180, 90), 2)).isEqualTo(new TileLimits(2, 0, 3, 0, 3));
        assertThat(WebMercatorQuad.limits(new Box(177, -20, -178, -12), 3)).isEqualTo(new TileLimits(3, 4, 4, 0, 7));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "25, 0, 0", "3, 8, 0", "3, 0, 8", "3, -1, 0", "0, 0, 1"})
    void whatIsNoTileIsRefused(int zoom, int row, int column) {
        assertThat(WebMercatorQuad.contains(zoom, row, column)).isFalse();
        assertThatThrownBy(() -> new Tile(zoom, row, column)).isInstanceOf(IllegalArgumentException.class);
    }
}
