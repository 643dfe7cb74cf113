package city.moves.platform.audit;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.testing.RunningCity;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail in a database of its own, which a test may spoil. */
final class OwnTrail {

    static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-00000000a44a");

    final JdbcClient database;
    final TransactionTemplate transaction;
    final AuditVerification verification;
    private final ChainedTrail trail;
    private final ErasingValues erasing;

    OwnTrail() {
        DatabaseAccess access = RunningCity.get().copyOfTemplate();
        DriverManagerDataSource source =
                new DriverManagerDataSource(access.url(), access.user(), access.password());
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(transactions);
        Chains chains = new Chains(database);
        verification = new AuditVerification(database, chains, new Anchors(database), transactions);
        trail = new ChainedTrail(chains, Clock.systemUTC());
        erasing = new ErasingValues(database, trail);
    }

    void record(Deed deed) {
        transaction.executeWithoutResult(_ -> trail.record(deed));
    }

    /** Works all steps of the anchoring; gives how many chains were anchored. */
    long anchor() {
        AnchoringHeads anchoring = new AnchoringHeads(new Anchors(database), Clock.systemUTC());
        long anchored = 0;
        JobProgress progress = JobProgress.further("", 0);
        while (!progress.finished()) {
            progress = anchoring.begin(new JobState("", progress.cursor(), anchored)).finish();
            anchored += progress.did();
        }
        return anchored;
    }

    int eraseAnna() {
        return transaction.execute(_ -> erasing.erase(
                new ErasingValues.Command(UUID.randomUUID(), "Kim Weber", ANNA, Set.of("account:" + ANNA))));
    }

    /** Deeds of several people in several chains, the same for the same seed. */
    void recordSome(Random random, int count) {
        for (int i = 0; i < count; i++) {
            Map<String, Deed.Change> changes = new TreeMap<>();
            for (int field = random.nextInt(3); field >= 0; field--) {
                changes.put("field-" + field, new Deed.Change(text(random), text(random)));
            }
            boolean anna = random.nextInt(4) == 0;
            record(Deed.of(random.nextBoolean() ? "identity" : "strategy", "thing.changed",
                    anna ? "account:" + ANNA : "thing:" + random.nextInt(9),
                    random.nextInt(5) == 0 ? null : anna ? ANNA : new UUID(random.nextLong(), random.nextLong()),
                    "Person " + random.nextInt(9), changes));
        }
    }

    /** Takes away everything that would keep a tamperer with the owner's rights from changing rows. */
    void layBare() {
        database.sql("""
                do $$ declare found record; begin
                    for found in select conrelid::regclass as of_table, conname from pg_constraint
                        where connamespace = 'audit'::regnamespace and contype in ('c', 'f') loop
                        execute format('alter table %s drop constraint %I', found.of_table, found.conname);
                    end loop;
                    for found in select oid::regclass as of_table from pg_class
                        where relnamespace = 'audit'::regnamespace and relkind = 'r' loop
                        execute format('alter table %s disable trigger user', found.of_table);
                    end loop;
                end $$
                """).update();
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "Straße " + random.nextInt(100);
            default -> "value " + random.nextLong();
        };
    }
}
