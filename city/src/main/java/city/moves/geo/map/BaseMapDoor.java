package city.moves.geo.map;

import city.moves.engines.tiles.vector.Tile;
import city.moves.engines.tiles.vector.WebMercatorQuad;
import city.moves.geo.GeoPaths;
import city.moves.platform.web.Refused;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /karte/grund}: the tiles of the ground. */
@Controller
class BaseMapDoor {

    static final String PATH = GeoPaths.MAP + "/grund";

    private static final String TYPE = "application/vnd.mapbox-vector-tile";

    private final BaseMap base;

    BaseMapDoor(BaseMap base) {
        this.base = base;
    }

    @GetMapping(PATH + "/{zoom}/{row}/{column}")
    ResponseEntity<byte[]> tile(@PathVariable String zoom, @PathVariable String row, @PathVariable String column) {
        int level = number(zoom);
        if (!base.present() || !WebMercatorQuad.contains(level, number(row), number(column))) {
            throw Refused.notFound();
        }
        Optional<byte[]> bytes = base.tile(new Tile(level, number(row), number(column)));
        return ResponseEntity.status(bytes.isPresent() ? HttpStatus.OK : HttpStatus.NO_CONTENT)
                .eTag("W/\"" + base.state() + "\"").cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_TYPE, TYPE).body(bytes.orElse(null));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,8}")) {
            throw Refused.notFound();
        }
        return Integer.parseInt(text);
    }
}
