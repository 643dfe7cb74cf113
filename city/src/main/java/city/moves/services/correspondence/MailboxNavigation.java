package city.moves.services.correspondence;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the mailbox. */
@Configuration
class MailboxNavigation {

    @Bean
    NavigationEntry mailbox() {
        return new NavigationEntry(4, Area.ACCOUNT, MailboxPage.PATH, "correspondence.mailbox.title", "", "");
    }
}
