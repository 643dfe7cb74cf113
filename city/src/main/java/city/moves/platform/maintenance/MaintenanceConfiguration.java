package city.moves.platform.maintenance;

import city.moves.platform.identity.Permission;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What maintenance gives to the platform: its right and its door. */
@Configuration
class MaintenanceConfiguration {

    static final Permission CLOSE = new Permission(940, "maintenance.close");

    @Bean
    Permission closeCity() {
        return CLOSE;
    }

    @Bean
    NavigationEntry maintenanceDoor() {
        return new NavigationEntry(940, Area.DESK, MaintenanceDesk.PATH, "maintenance.navigation", CLOSE.key(), "settings");
    }
}
