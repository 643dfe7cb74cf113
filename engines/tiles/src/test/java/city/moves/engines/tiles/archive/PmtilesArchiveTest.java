package city.moves.engines.tiles.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.vector.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PmtilesArchiveTest {

    @TempDir
    private Path folder;

    private Path archive() {
        Map<Long, byte[]> tiles = new HashMap<>();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                if (row + column != 5) {
                    Tile tile = new Tile(2, row, column);
                    tiles.put(PmtilesArchive.number(tile), tile.toString().getBytes());
                }
            }
        }
        return PmtilesFixture.write(folder.resolve("some.pmtiles"), tiles);
    }

    @Test
    void tilesAreNumberedAsTheSpecificationSays() {
        int[][] known = {{0, 0, 0, 0}, {1, 0, 0, 1}, {1, 1, 0, 2}, {1, 1, 1, 3}, {1, 0, 1, 4}, {2, 0, 0, 5}};
        for (int[] one : known) {
            assertThat(PmtilesArchive.number(new Tile(one[0], one[1], one[2]))).isEqualTo(one[3]);
        }
        TreeMap<Long, Tile> curve = new TreeMap<>();
        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 64; column++) {
                curve.put(PmtilesArchive.number(new Tile(6, row, column)), new Tile(6, row, column));
            }
        }
        assertThat(curve).hasSize(4096);
        assertThat(curve.lastKey() - curve.firstKey()).isEqualTo(4095);
        Tile before = null;
        for (Tile tile : curve.values()) {
            if (before != null) {
                assertThat(Math.abs(tile.row() - before.row()) + Math.abs(tile.column() - before.column())).isEqualTo(1);
            }
            before = tile;
        }
    }

    @Test
    void aTileIsFoundThroughTheDirectories() {
        try (PmtilesArchive archive = PmtilesArchive.open(archive())) {
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    Tile tile = new Tile(2, row, column);
                    if (row + column == 5) {
                        assertThat(archive.tile(tile)).isEmpty();
                    } else {
                        assertThat(archive.tile(tile)).hasValueSatisfying(bytes ->
                                assertThat(new String(bytes)).isEqualTo(tile.toString()));
                    }
                }
            }
            assertThat(archive.tile(new Tile(1, 0, 0))).isEmpty();
            assertThat(archive.tile(new Tile(14, 5, 5))).isEmpty();
        }
    }

    @Test
    void itSaysWhatItIs() {
        try (PmtilesArchive archive = PmtilesArchive.open(archive())) {
            assertThat(archive.description()).isEqualTo("{\"attribution\":\"Probe\"}");
            assertThat(archive.bounds()).isEqualTo(new Box(9, 48, 10, 49));
            assertThat(archive.firstZoom()).isZero();
            assertThat(archive.lastZoom()).isEqualTo(14);
        }
    }

    @Test
    void whateverIsBrokenIsRefusedAndNothingElseHappens() throws IOException {
        byte[] whole = Files.readAllBytes(archive());
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try (PmtilesArchive archive = PmtilesArchive.open(Files.write(folder.resolve("broken"), broken))) {
                archive.description();
                for (int tile = 0; tile < 16; tile++) {
                    archive.tile(new Tile(2, tile / 4, tile % 4));
                }
            } catch (DamagedArchiveException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
        assertThatThrownBy(() -> PmtilesArchive.open(Files.writeString(folder.resolve("text"), "kein Archiv")))
                .isInstanceOf(DamagedArchiveException.class).hasMessageContaining("no PMTiles file");
    }
}
