package city.moves.geo.map;

import city.moves.geo.GeoPaths;
import city.moves.platform.web.HomeSource;
import city.moves.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the map. */
@Configuration
class MapDoor {

    @Bean
    NavigationEntry mapEntry() {
        return new NavigationEntry(600, NavigationEntry.Area.MAIN, GeoPaths.MAP, "geo.map.title", "", "map");
    }

    @Bean
    HomeSource mapOnTheFrontPage() {
        return HomeSource.door(600, "map", "geo.map.door", GeoPaths.MAP);
    }
}
