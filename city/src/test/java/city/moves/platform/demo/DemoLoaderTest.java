package city.moves.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.web.City;
import city.moves.testing.RunningCity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DemoLoaderTest {

    private static final int NODES = 4;

    private final DatabaseAccess access = RunningCity.get().copyOfTemplate();
    private final DriverManagerDataSource connections =
            new DriverManagerDataSource(access.url(), access.user(), access.password());
    private final JdbcClient database = JdbcClient.create(connections);
    private final AtomicInteger loads = new AtomicInteger();

    /** Some data that counts how often it is loaded. */
    private record Counting(String capability, int version, int order, Runnable loading) implements DemoData {
        @Override
        public void load() {
            loading.run();
        }
    }

    @Test
    void nodesThatStartTogetherLoadOnce() throws Exception {
        CountDownLatch together = new CountDownLatch(NODES);
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                starts.add(nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    loader(true, counting(1)).start();
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void aNewVersionIsLoadedAndAnOldOneIsNot() {
        loader(true, counting(1)).start();
        loader(true, counting(2)).start();
        loader(true, counting(1)).start();
        assertThat(loads).hasValue(2);
        assertThat(loadedVersions()).containsExactly(2);
    }

    @Test
    void whatFailsHalfwayLeavesNothingAndIsTriedAgain() {
        DemoData failing = new Counting("counting", 1, 1, () -> {
            database.sql("insert into demo.loaded (capability, version, loaded_at) values ('half', 1, now())").update();
            throw new IllegalStateException("half of it is missing");
        });
        assertThatThrownBy(() -> loader(true, failing).start()).hasMessage("half of it is missing");
        assertThat(database.sql("select count(*) from demo.loaded where capability = 'half'")
                .query(Integer.class).single()).isZero();
        loader(true, counting(1)).start();
        assertThat(loads).hasValue(1);
    }

    @Test
    void theCapabilitiesAreLoadedInTheirOrder() {
        List<String> loaded = new ArrayList<>();
        loader(true, new Counting("later", 1, 9, () -> loaded.add("later")),
                new Counting("sooner", 1, 1, () -> loaded.add("sooner"))).start();
        assertThat(loaded).containsExactly("sooner", "later");
    }

    @Test
    void aRealCityGetsNoDemoData() {
        loader(false, counting(1)).start();
        assertThat(loads).hasValue(0);
        assertThat(loadedVersions()).isEmpty();
    }

    private DemoData counting(int version) {
        return new Counting("counting", version, 1, loads::incrementAndGet);
    }

    private List<Integer> loadedVersions() {
        return database.sql("select version from demo.loaded where capability = 'counting'")
                .query(Integer.class).list();
    }

    private DemoLoader loader(boolean demo, DemoData... data) {
        City city = new City("Teststadt", "", demo, "");
        return new DemoLoader(city, List.of(data), database,
                new TransactionTemplate(new JdbcTransactionManager(connections)), Clock.systemUTC());
    }
}
