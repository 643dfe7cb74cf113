package city.moves.services.applications;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people want to be filled in when they apply again. It goes whenever they say so. */
@Configuration
class RememberedHolding {

    @Bean
    PersonalData rememberedForApplications(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(432, "gemerktes", Lawfulness.CONSENT,
                List.of("services.remembered_answer"), ApplicationSettings.UNUSED.toDays()),
                List.of(PersonalTable.of("remembered-answer", """
                        select id as key, stated as at, '/mein/antworten' as path, fact, value, service
                        from services.remembered_answer where account = :account
                        """, "delete from services.remembered_answer where account = :account")
                        .saying(Map.of("fact", "services.fact."))), database, clock);
    }
}
