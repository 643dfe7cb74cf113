package city.moves.platform.mail;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of which a server said that nobody is there. Nothing is sent to them until somebody clears one. */
@Repository
public class DeadAddresses {

    /** Somebody may have moved in since. */
    static final Duration MEMORY = Duration.ofDays(180);

    private final JdbcClient jdbc;

    DeadAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String address, String answer, Instant now) {
        jdbc.sql("""
                insert into mail.dead_address (address, since, answer) values (:address, :now, :answer)
                on conflict (address) do nothing
                """)
                .param("address", address).param("answer", answer).param("now", Timestamp.from(now)).update();
    }

    public boolean contains(String address) {
        return jdbc.sql("select exists (select from mail.dead_address where address = :address)")
                .param("address", address).query(Boolean.class).single();
    }

    /** Lets mail go there again; false if the address was not among them. */
    public boolean clear(String address) {
        return jdbc.sql("delete from mail.dead_address where address = :address").param("address", address)
                .update() == 1;
    }
}
