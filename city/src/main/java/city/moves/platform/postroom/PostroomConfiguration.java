package city.moves.platform.postroom;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.identity.Permission;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the post room gives to the platform: its right and its door. */
@Configuration
class PostroomConfiguration {

    static final Permission OPERATE = new Permission(930, "mail.operate");

    @Bean
    Permission operateMail() {
        return OPERATE;
    }

    @Bean
    DeedWords mailDeeds() {
        return DeedWords.named("mail", Map.of("state", "mail.state."));
    }

    @Bean
    NavigationEntry postroomDoor() {
        return new NavigationEntry(930, Area.DESK, PostroomPages.PATH, "postroom.navigation", OPERATE.key(), "mail");
    }
}
