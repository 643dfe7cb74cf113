package city.moves.platform.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets nobody into an account any more that is about to be erased, and ends its sessions and keys. */
@Service
public class ClosingAccount {

    private final Sessions sessions;
    private final JdbcClient jdbc;

    ClosingAccount(Sessions sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** In the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID account) {
        jdbc.sql("update identity.account set locked = true, version = version + 1 where id = :id")
                .param("id", account).update();
        jdbc.sql("delete from identity.access_token where account = :id").param("id", account).update();
        sessions.endAll(account);
    }
}
