package city.moves.geo.map;

import city.moves.engines.tiles.archive.DamagedArchiveException;
import city.moves.engines.tiles.archive.PmtilesArchive;
import city.moves.geo.CitySurroundings;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.SettingsCheck;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What a city may set of its map: where it lies, and a file with the ground below its own layers. */
final class MapSettings implements SettingsCheck {

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("moves.map.base", "a PMTiles file of vector tiles that can be read",
                MapSettings::isArchive, false),
                new Setting("moves.map.city", "west, south, east and north in degrees, such as 9.04,48.69,9.32,48.87",
                        corners -> CitySurroundings.read(corners).isPresent(), false));
    }

    private static boolean isArchive(String path) {
        try (PmtilesArchive archive = PmtilesArchive.open(Path.of(path))) {
            return !archive.description().isEmpty();
        } catch (DamagedArchiveException | UncheckedIOException | InvalidPathException unreadable) {
            return false;
        }
    }
}
