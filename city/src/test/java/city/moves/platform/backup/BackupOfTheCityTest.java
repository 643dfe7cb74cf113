package city.moves.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.backup.BackingUp.Saved;
import city.moves.platform.backup.Manifest.TablePart;
import city.moves.platform.backup.Restoring.Restored;
import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.RunningCity;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BackupOfTheCityTest {

    private static final int WRITERS = 4;

    private static final String MAIL = "backup-test";
    /** Mail that waited does not wait any more. */
    private static final String SETTLED = "mail.message";

    /** Between two deeds of a writer, in nanoseconds: people write meanwhile, and the backup goes on. */
    private static final long PAUSE = 10_000_000;

    private final RunningCity city = RunningCity.get();

    @TempDir
    Path folder;

    /** A backup of the running city, and a backup of what came back from it: all parts have the same hashes. */
    @Test
    void whatComesBackIsEqualTableByTableAlthoughPeopleWroteMeanwhile() throws Exception {
        Path documents = withDocuments();
        aMailWaits(city.database());
        Saved saved = saveUnderLoad(folder.resolve("first.moves"), documents);
        DatabaseAccess first = city.emptyDatabase();
        Restored restored = restore(folder.resolve("first.moves"), first, "first");

        new BackingUp(first, folder.resolve("first")).save(folder.resolve("second.moves"));

        assertThat(restored.brokenChain()).isEmpty();
        assertThat(restored.deeds()).isPositive();
        assertThat(restored.rows()).isEqualTo(saved.rows()).isGreaterThan(1_000);
        assertThat(restored.documents()).isEqualTo(2);
        assertThat(folder.resolve("first/ab/cd/abcd")).hasContent("A document");
        assertThat(partsOf("second.moves")).isEqualTo(partsOf("first.moves"));
        assertThat(structureOf(first)).isEqualTo(structureOf(city.ownDatabase()));
        assertRowsAreProtectedAndFollowed(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("first.moves")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static void aMailWaits(JdbcClient database) {
        database.sql("""
                insert into mail.message (key, kind, recipient, language, subject, plain, html, secret, written_at,
                    useful_until, next_try_at)
                values (:key, 'test', 'kim@example.org', 'DE', 'Test', 'Test', 'Test', false, now(),
                    now() + interval '1 year', now() + interval '1 year')
                """).param("key", MAIL).update();
    }

    private Path withDocuments() throws Exception {
        Path documents = folder.resolve("files");
        Files.createDirectories(documents.resolve("ab/cd"));
        Files.writeString(documents.resolve("ab/cd/abcd"), "A document");
        Files.write(documents.resolve("ab/cd/abce"), new byte[100_000]);
        return documents;
    }

    private Saved saveUnderLoad(Path file, Path documents) throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        TransactionTemplate transaction = city.bean(TransactionTemplate.class);
        AuditTrail trail = city.bean(AuditTrail.class);
        List<Thread> writers = IntStream.range(0, WRITERS).mapToObj(writer -> Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                transaction.executeWithoutResult(_ -> trail.record(Deed.of("backup-test-" + writer % 2, "thing.changed",
                        "thing:" + writer, null, "Kim Weber", Map.of("word", new Deed.Change("a;\"b\"\n", "\\.")))));
                LockSupport.parkNanos(PAUSE);
            }
        })).toList();
        try {
            return new BackingUp(city.ownDatabase(), documents).save(file);
        } finally {
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private Restored restore(Path file, DatabaseAccess empty, String documents) throws Exception {
        try (BackupFile backup = BackupFile.verified(file)) {
            return new Restoring(empty, folder.resolve(documents)).restore(backup);
        }
    }

    private List<Object> partsOf(String file) throws Exception {
        try (BackupFile backup = BackupFile.verified(folder.resolve(file))) {
            Manifest manifest = backup.manifest();
            Map<String, Long> tables = new TreeMap<>();
            for (TablePart table : manifest.tables()) {
                if (!table.name().equals(SETTLED)) {
                    tables.put(table.name(), sumOfLines(backup.content(table.part())));
                }
            }
            return List.of(tables, manifest.sequences(), manifest.migrations(), manifest.documents().files());
        }
    }

    /** The same for the same lines in any order: in which one rows lie in a database is its own affair. */
    private static long sumOfLines(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return lines.lines().mapToLong(line ->
                    ByteBuffer.wrap(digest.digest(line.getBytes(StandardCharsets.UTF_8))).getLong()).sum();
        }
    }

    /** References and triggers, which rest while the rows come back. */
    private static Map<String, String> structureOf(DatabaseAccess access) {
        Map<String, String> all = TableHashes.of(access);
        all.keySet().retainAll(Set.of(TableHashes.REFERENCES, TableHashes.TRIGGERS));
        return all;
    }

    private static void assertRowsAreProtectedAndFollowed(DatabaseAccess access) {
        JdbcClient jdbc = JdbcClient.create(access.dataSource());
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
        assertThat(jdbc.sql("select count(*) from search.document").query(Long.class).single()).isPositive();
        assertThat(jdbc.sql("select count(distinct changed) from search.document").query(Long.class).single()).isOne();
        assertThat(jdbc.sql("""
                select count(*) from search.document where changed >= pg_snapshot_xmin(pg_current_snapshot())
                """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select state || ' ' || recipient from mail.message where key = :key").param("key", MAIL)
                .query(String.class).single()).isEqualTo("DOUBTFUL kim@example.org");
        assertThat(jdbc.sql("select count(*) from identity.session").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from identity.account").query(Long.class).single()).isPositive();
    }

    @Test
    void whatTheDatabaseComputesAndReferencesInACircleComeBack() throws Exception {
        DatabaseAccess from = city.copyOfTemplate();
        DatabaseAccess to = city.copyOfTemplate();
        String tables = """
                create table demo.hen (id bigint generated always as identity primary key, egg bigint,
                    name text not null, loud text generated always as (upper(name)) stored,
                    changed xid8 not null default pg_current_xact_id(), at timestamptz, bytes bytea, share float8,
                    wait interval, "odd ""name" text[]);
                create table demo.egg (id bigint primary key, hen bigint not null references demo.hen);
                alter table demo.hen add foreign key (egg) references demo.egg;
                alter table demo.hen add foreign key (id) references demo.hen (id);
                """;
        JdbcClient.create(from.dataSource()).sql(tables + """
                insert into demo.hen (name, at, bytes, share, wait, "odd ""name") values
                    ('Berta', '2026-03-29 03:00:00.123456+02', '\\x00ff', 0.1, '-1 month 3 days', '{"a,b",null,""}'),
                    ('', null, '', 'NaN', null, '{}'), ('\\.', '-infinity', null, '-0', '0', null);
                insert into demo.egg values (7, 2);
                update demo.hen set egg = 7 where id = 1
                """).update();
        JdbcClient.create(to.dataSource()).sql(tables).update();
        new BackingUp(from, folder.resolve("files")).save(folder.resolve("hens.moves"));

        try (BackupFile backup = BackupFile.verified(folder.resolve("hens.moves"))) {
            new Filling(to, backup).fill();
        }

        assertThat(TableHashes.of(to)).isEqualTo(TableHashes.of(from));
        assertThat(JdbcClient.create(to.dataSource()).sql("insert into demo.hen (name) values ('Clara') returning loud || id")
                .query(String.class).single()).isEqualTo("CLARA4");
    }

    @Test
    void aPlaceThatIsTakenIsNeverReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("mine"), "mine");

        assertThatThrownBy(() -> new BackingUp(city.ownDatabase(), folder).save(file))
                .hasMessage("The file " + file + " exists already; a backup replaces none.");
        assertThat(file).hasContent("mine");
    }
}
