package city.moves.platform.mail;

import city.moves.platform.operations.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail that waited when the backup was made may have been sent since: a person decides, nothing is sent twice. */
final class MailAfterRestore implements AfterRestore {

    @Override
    public void settle(JdbcClient database) {
        database.sql("""
                update mail.message set state = 'DOUBTFUL', attempt = coalesce(attempt, uuidv7()), lease_until = null,
                    handed_over_at = coalesce(handed_over_at, written_at), hindrance = 'NODE_LOST'
                where state in ('WAITING', 'SENDING')
                """).update();
    }
}
