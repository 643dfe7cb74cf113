package city.moves.platform.jobs;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.operations.JobKind;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes that work on a database of their own, by a clock of their own. */
final class OwnCluster implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(30);

    final MovingClock clock;
    private final HikariDataSource connections = new HikariDataSource();
    final MeterRegistry registry = new SimpleMeterRegistry();
    final JdbcClient database;
    final TransactionTemplate transaction;
    final Runs runs;
    final DatabaseAccess access;

    OwnCluster() {
        this(RunningCity.get().copyOfTemplate(), new MovingClock());
        database.sql("create table effect (number bigint primary key, place text not null default '')").update();
    }

    /** Joins a cluster that another process began. */
    OwnCluster(DatabaseAccess access, MovingClock clock) {
        this.access = access;
        this.clock = clock;
        connections.setJdbcUrl(access.url());
        connections.setUsername(access.user());
        connections.setPassword(access.password());
        connections.setMaximumPoolSize(6);
        database = JdbcClient.create(connections);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        runs = new Runs(database);
    }

    JobRunner node(JobKind... kinds) {
        return node(new WakeUp(), kinds);
    }

    JobRunner node(WakeUp wakeUp, JobKind... kinds) {
        Kinds known = new Kinds(List.of(kinds));
        Nodes nodes = new Nodes(database);
        return new JobRunner(runs, nodes, new Heart(nodes, clock, (int) LEASE.toSeconds()), known,
                new Working(runs, known, transaction, clock),
                new JobFigures(registry, new RunList(database), known, clock), wakeUp, clock, 0);
    }

    UUID start(JobKind kind, String argument) {
        return runs.add(kind.key(), argument, "", null, clock.instant());
    }

    /** What a run looks like now. */
    Map<String, Object> row(UUID run) {
        return database.sql("select * from jobs.run where id = :id").param("id", run).query().singleRow();
    }

    String phase(UUID run) {
        return (String) row(run).get("phase");
    }

    /** How many runs of this kind are in this phase. */
    long count(JobKind kind, Phase phase) {
        return database.sql("select count(*) from jobs.run where kind = :kind and phase = :phase")
                .param("kind", kind.key()).param("phase", phase.name()).query(Long.class).single();
    }

    List<Long> effects() {
        return database.sql("select number from effect order by number").query(Long.class).list();
    }

    @Override
    public void close() {
        connections.close();
    }
}
