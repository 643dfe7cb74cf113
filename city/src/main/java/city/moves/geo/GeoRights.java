package city.moves.geo;

import city.moves.platform.identity.Permission;
import city.moves.platform.identity.TokenRight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of this room. */
@Configuration
class GeoRights {

    /** Edit the features of one's department's layers. */
    static final Permission EDIT = new Permission(300, "geo.edit");

    /** Say which other offices edit a layer, and keep every layer of one's department. */
    static final Permission MANAGE = new Permission(310, "geo.manage");

    @Bean
    Permission editingFeatures() {
        return EDIT;
    }

    @Bean
    Permission managingLayers() {
        return MANAGE;
    }

    @Bean
    TokenRight programsEditFeatures() {
        return new TokenRight(EDIT);
    }
}
