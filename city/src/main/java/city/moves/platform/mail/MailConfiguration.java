package city.moves.platform.mail;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What mails give to the platform: how long they are kept and what they say about people. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final String WHOSE = "(account = :account or lower(recipient) = any (:emails))";

    /**
     * A secret link is shown to nobody. A mail that a server may be taking at this moment cannot be called back: its row
     * stays for the day, without which nobody would know whether it may be sent once more.
     */
    @Bean
    PersonalData mailHolding(JdbcClient database, MailSettings settings, Clock clock) {
        return new PersonalTables(new Holding(220, "mails", Lawfulness.PUBLIC_TASK,
                List.of("mail.message", "mail.dead_address"), settings.keep().toDays()), List.of(
                PersonalTable.of("mail", """
                        select id as key, written_at as at, recipient, subject, case when not secret then plain end as text,
                            state, ended_at, case when state = 'SENDING' then 'mail.sending' end as kept,
                            case when state = 'SENDING' then (cast(:now as timestamptz) + interval '1 day')::date end as kept_until
                        from mail.message where\s""" + WHOSE,
                        "delete from mail.message where state <> 'SENDING' and " + WHOSE)
                        .saying(Map.of("state", "mail.state.")),
                PersonalTable.of("dead-address", """
                        select address as key, since as at, address, answer
                        from mail.dead_address where lower(address) = any (:emails)
                        """, "delete from mail.dead_address where lower(address) = any (:emails)").keyedBy("text")),
                database, clock);
    }
}
