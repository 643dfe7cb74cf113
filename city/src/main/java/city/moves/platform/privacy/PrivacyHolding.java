package city.moves.platform.privacy;

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

/** That somebody asked for their data or their erasure. It is the city's proof and goes by itself when it has lapsed. */
@Configuration
class PrivacyHolding {

    static final String PROOF = "privacy.proof";

    @Bean
    PersonalData requestsHolding(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(600, "datenschutz", Lawfulness.LEGAL_DUTY, List.of("privacy.request")),
                List.of(PersonalTable.of("privacy-request", """
                        select id as key, received_on, state, email, name, answer, '%s' as kept,
                            received_on + 1461 as kept_until
                        from privacy.request
                        where :account in (account, opened_by, proposed_by, released_by)
                            or email <> '' and lower(email) = any (:emails)
                        """.formatted(PROOF)).saying(Map.of("state", "privacy.state."))), database, clock);
    }
}
