package city.moves.platform.demo;

import city.moves.platform.web.City;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo city before the first request is answered: each capability once per version, in one transaction, under
 * a lock that makes a second node wait and then find everything done.
 */
@Component
class DemoLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    /** Before the web server, which starts in the phase just below the highest. */
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final City city;
    private final List<DemoData> data;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean running;

    DemoLoader(City city, List<DemoData> data, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.city = city;
        this.data = data.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (city.demo()) {
            data.forEach(one -> transaction.executeWithoutResult(_ -> loadOnce(one)));
        }
        running = true;
    }

    private void loadOnce(DemoData one) {
        database.sql("select pg_advisory_xact_lock(hashtext('demo.loaded'))").query((_, _) -> true).list();
        int loaded = database.sql("select version from demo.loaded where capability = :capability")
                .param("capability", one.capability()).query(Integer.class).optional().orElse(0);
        if (loaded >= one.version()) {
            return;
        }
        one.load();
        database.sql("""
                insert into demo.loaded (capability, version, loaded_at) values (:capability, :version, :at)
                on conflict (capability) do update set version = :version, loaded_at = :at
                """).param("capability", one.capability()).param("version", one.version())
                .param("at", Timestamp.from(clock.instant())).update();
        LOG.info("demo data of {} loaded, version {}", one.capability(), one.version());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
