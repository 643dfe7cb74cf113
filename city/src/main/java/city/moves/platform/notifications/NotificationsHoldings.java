package city.moves.platform.notifications;

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

/** What messages and what somebody follows say about people. */
@Configuration
class NotificationsHoldings {

    private static final String WHOSE = "(account = :account or lower(email) = any (:emails))";

    @Bean
    PersonalData noticesHolding(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(200, "nachrichten", Lawfulness.PUBLIC_TASK,
                List.of("notifications.notice", "notifications.choice")), List.of(
                PersonalTable.of("notice", """
                        select id as key, sent_at as at, path, title, text, read_at
                        from notifications.notice where account = :account
                        """, "delete from notifications.notice where account = :account"),
                PersonalTable.of("notice-choice", """
                        select kind as key, '/konto/nachrichten/einstellungen' as path, kind, way
                        from notifications.choice where account = :account
                        """, "delete from notifications.choice where account = :account").keyedBy("text")
                        .saying(Map.of("way", "notifications.way."))),
                database, clock);
    }

    @Bean
    PersonalData followersHolding(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(210, "folgen", Lawfulness.CONSENT,
                List.of("notifications.follower", "notifications.way_out")), List.of(
                PersonalTable.of("follower", """
                        select id as key, asked_at as at, kind, topic, email, language, confirmed_at
                        from notifications.follower where\s""" + WHOSE,
                        "delete from notifications.follower where " + WHOSE),
                PersonalTable.of("way-out", """
                        select encode(token_hash, 'hex') as key, made_at as at, kind, email
                        from notifications.way_out where\s""" + WHOSE,
                        "delete from notifications.way_out where " + WHOSE).keyedBy("text")),
                database, clock);
    }
}
