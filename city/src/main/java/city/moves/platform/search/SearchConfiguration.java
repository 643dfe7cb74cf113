package city.moves.platform.search;

import city.moves.platform.identity.Permission;
import city.moves.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search gives to the platform: its right and its place at the desk. */
@Configuration
class SearchConfiguration {

    static final Permission READ_ZERO_HITS = new Permission(920, "search.read-zero-hits");

    @Bean
    Permission readZeroHits() {
        return READ_ZERO_HITS;
    }

    @Bean
    NavigationEntry searchAtTheDesk() {
        return new NavigationEntry(800, NavigationEntry.Area.DESK, SearchDesk.PATH, "search.desk.navigation", "",
                "search");
    }
}
