package city.moves.platform.privacy;

import city.moves.platform.identity.Permission;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What privacy gives to the platform: its rights and its doors. */
@Configuration
class PrivacyConfiguration {

    /** Answer people who ask what is held about them, and propose an erasure. */
    static final Permission ANSWER = new Permission(915, "privacy.answer");

    /** Take the second look before an erasure begins. */
    static final Permission RELEASE = new Permission(916, "privacy.release");

    @Bean
    Permission answeringPersons() {
        return ANSWER;
    }

    @Bean
    Permission releasingErasures() {
        return RELEASE;
    }

    @Bean
    NavigationEntry privacyDoor() {
        return new NavigationEntry(915, Area.DESK, PrivacyDesk.PATH, "privacy.navigation.desk",
                List.of(ANSWER.key(), RELEASE.key()), "audit");
    }

    @Bean
    NavigationEntry ownDataDoor() {
        return new NavigationEntry(30, Area.ACCOUNT, OwnDataPages.PATH, "privacy.navigation.own", "", "");
    }
}
