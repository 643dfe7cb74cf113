package city.moves.services.mandates;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to one's mandates, and what is held of them. */
@Configuration
class MandatesConfiguration {

    @Bean
    NavigationEntry ownMandates() {
        return new NavigationEntry(5, Area.ACCOUNT, MandatesPage.HERE, "mandates.title", "", "");
    }

    /**
     * The other person of a mandate is not told: that one's name is that one's own. Who is erased leaves to the other one that
     * there was a mandate, and when it ended.
     */
    @Bean
    PersonalData heldOfMandates(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(433, "vollmachten", Lawfulness.CONSENT, List.of("services.mandate"),
                ForgettingMandates.DAYS), List.of(PersonalTable.of("mandate", """
                        select id as key, offered as at, '/mein/vollmachten' as path, coalesce(giver = :account, false) as given,
                            title as service, until, ended
                        from services.mandate where :account in (giver, holder)
                        """, """
                        delete from services.mandate where giver = :account and holder is null or holder = :account and giver is null
                        """, """
                        update services.mandate set giver = null, giver_name = '', ended = coalesce(ended, :now),
                            ended_by = nullif(ended_by, :account::uuid)
                        where giver = :account
                        """, """
                        update services.mandate set holder = null, holder_name = null, ended = coalesce(ended, :now),
                            ended_by = nullif(ended_by, :account::uuid)
                        where holder = :account
                        """)), database, clock);
    }
}
