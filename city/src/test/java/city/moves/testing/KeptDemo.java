package city.moves.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** When the demo data of the first city is there, and nobody works with it yet, keeps it for the cities after it. */
final class KeptDemo implements SmartLifecycle {

    private static final int AFTER_THE_DEMO_DATA = 1;

    private final TestDatabase databases;
    private final ApplicationContext application;
    private final String city;
    private boolean running;

    KeptDemo(TestDatabase databases, ApplicationContext application, String city) {
        this.databases = databases;
        this.application = application;
        this.city = city;
    }

    @Override
    public void start() {
        databases.keepDemo(city, () -> pool().softEvictConnections());
        running = true;
    }

    private HikariPoolMXBean pool() {
        try {
            HikariDataSource source = application.getBean(DataSource.class).unwrap(HikariDataSource.class);
            return Objects.requireNonNull(source.getHikariPoolMXBean());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
        return AFTER_THE_DEMO_DATA;
    }
}
