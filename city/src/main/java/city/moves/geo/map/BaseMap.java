package city.moves.geo.map;

import city.moves.engines.tiles.archive.PmtilesArchive;
import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.vector.Tile;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streets, water and houses below the city's own layers, from a file that an administrator may put there. */
@Component
public class BaseMap {

    private final @Nullable PmtilesArchive archive;
    private final String state;
    private final String source;
    private final Set<String> layers = new LinkedHashSet<>();

    BaseMap(@Value("${moves.map.base:}") String file) throws IOException {
        if (file.isEmpty()) {
            archive = null;
            state = "";
            source = "";
            return;
        }
        Path path = Path.of(file);
        archive = PmtilesArchive.open(path);
        state = Files.size(path) + "." + Files.getLastModifiedTime(path).toMillis();
        JsonNode description = JsonMapper.builder().build().readTree(archive.description());
        source = description.path("attribution").asString("").replaceAll("<[^>]*>", "").strip();
        description.path("vector_layers").forEach(layer -> layers.add(layer.path("id").asString("")));
    }

    boolean present() {
        return archive != null;
    }

    /** Another text whenever the file is another one. */
    String state() {
        return state;
    }

    /** Who made it, as plain text. */
    String source() {
        return source;
    }

    /** What its tiles are made of. */
    Set<String> layers() {
        return layers;
    }

    int lastZoom() {
        return archive == null ? 0 : archive.lastZoom();
    }

    Box bounds() {
        return archive == null ? new Box(0, 0, 0, 0) : archive.bounds();
    }

    Optional<byte[]> tile(Tile tile) {
        return archive == null ? Optional.empty() : archive.tile(tile);
    }

    @PreDestroy
    void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
