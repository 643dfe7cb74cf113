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

    @Bean
    Permission editingFeatures() {
        return EDIT;
    }

    @Bean
    TokenRight programsEditFeatures() {
        return new TokenRight(EDIT);
    }
}
