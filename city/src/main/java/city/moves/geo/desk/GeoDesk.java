package city.moves.geo.desk;

import city.moves.geo.GeoPaths;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door into this room. */
@Configuration
class GeoDesk {

    @Bean
    NavigationEntry layersDesk() {
        return new NavigationEntry(300, Area.DESK, GeoPaths.DESK, "geo.desk.title", List.of("geo.edit", "geo.manage"),
                "layers");
    }
}
