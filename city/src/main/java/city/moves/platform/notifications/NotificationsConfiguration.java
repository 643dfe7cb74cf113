package city.moves.platform.notifications;

import city.moves.platform.identity.FormWithoutToken;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What notices give to the platform: their doors, and the form that mail programs may send. */
@Configuration
class NotificationsConfiguration {

    @Bean
    NavigationEntry inboxDoor() {
        return new NavigationEntry(5, Area.ACCOUNT, InboxPages.PATH, "notifications.navigation", "", "");
    }

    @Bean
    FormWithoutToken endingMailsByProgram() {
        return new FormWithoutToken(WayOutPages.PATH + "/*");
    }
}
