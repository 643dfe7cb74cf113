package city.moves.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SpoiltBackupTest {

    @TempDir
    static Path folder;

    private static Path whole;

    @BeforeAll
    static void save() {
        whole = folder.resolve("whole.moves");
        new BackingUp(RunningCity.get().copyOfTemplate(), folder.resolve("files")).save(whole);
    }

    @Test
    void whateverIsCutOffIsMissed() throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.moves");
        for (int length : new int[] {bytes.length - 1, bytes.length - 30, bytes.length / 2, 5, 4}) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> BackupFile.verified(cut))
                    .isInstanceOf(CannotStart.class).message().startsWith("The backup " + cut + " is damaged: ");
        }
    }

    /** A spoilt byte is found, or it stands where nothing is read: then every part is still what was saved. */
    @Test
    void noSpoiltByteIsTakenForADocumentOrARow() throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(7);
        Path spoilt = folder.resolve("spoilt.moves");
        int found = 0;
        for (int round = 0; round < 150; round++) {
            byte[] copy = bytes.clone();
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(spoilt, copy);
            try (BackupFile backup = BackupFile.verified(spoilt); BackupFile before = BackupFile.verified(whole)) {
                assertThat(backup.manifest()).isEqualTo(before.manifest());
            } catch (CannotStart refused) {
                assertThat(refused).message().contains(spoilt.toString()).doesNotContain("\n");
                found++;
            }
        }
        assertThat(found).isGreaterThan(75);
    }

    @Test
    void foreignFilesAreNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear city");
        Path archive = folder.resolve("letters.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }

        assertThatThrownBy(() -> BackupFile.verified(text)).hasMessage("The file " + text + " is no backup of MoveS.");
        assertThatThrownBy(() -> BackupFile.verified(archive))
                .hasMessage("The file " + archive + " is no backup of MoveS.");
        assertThatThrownBy(() -> BackupFile.verified(folder.resolve("nowhere")))
                .isInstanceOf(CannotStart.class).hasMessageContaining("cannot be read");
    }

    @Test
    void aNewerBuildIsNamed() throws Exception {
        Path format = changed("format", "manifest.json", text -> text.replace("\"format\" : 1", "\"format\" : 2"));
        Path migration = changed("migration", "manifest.json",
                text -> text.replaceFirst("\"version\" : \"001\"", "\"version\" : \"999\""));

        assertThatThrownBy(() -> BackupFile.verified(format))
                .hasMessageContaining("newer or another build").hasMessageContaining("its format is 2");
        assertThatThrownBy(() -> BackupFile.verified(migration))
                .hasMessageContaining("newer or another build").hasMessageContaining(" 999");
    }

    @Test
    void aManifestThatNamesLessThanThereIsIsRefused() throws Exception {
        Path more = changed("more", "tables/demo.loaded.csv", text -> text + "x,1,2026-01-01\n");

        assertThatThrownBy(() -> BackupFile.verified(more))
                .hasMessage("The backup " + more + " is damaged: tables/demo.loaded.csv is longer than its manifest says.");
    }

    @Test
    void aRestoreThatFailsLeavesTheDatabaseEmptyAndAGoodOneSucceeds() throws Exception {
        Path wrong = changed("wrong", "tables/identity.department.csv", text -> text.replace("do-it,", "do_it,"));
        Path righted = withHashOf(wrong, "tables/identity.department.csv");
        DatabaseAccess empty = RunningCity.get().emptyDatabase();

        try (BackupFile backup = BackupFile.verified(righted)) {
            assertThatThrownBy(() -> new Restoring(empty, folder.resolve("new")).restore(backup))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("The restore failed and the database is empty again: ")
                    .hasMessageContaining("department_key_check");
        }
        assertThat(JdbcClient.create(empty.dataSource()).sql("select count(*) from pg_class where relnamespace in "
                + "(select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')")
                .query(Long.class).single()).isZero();
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(folder.resolve("new.restoring")).doesNotExist();

        try (BackupFile backup = BackupFile.verified(whole)) {
            assertThat(new Restoring(empty, folder.resolve("new")).restore(backup).rows()).isPositive();
            assertThatThrownBy(() -> new Restoring(empty, folder.resolve("other")).restore(backup))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is not empty, it holds the schema audit");
        }
    }

    /** Changes a part and, for the manifest, the end that proves it. */
    private static Path changed(String name, String part, UnaryOperator<String> change) throws IOException {
        return rewritten(whole, name, part, change);
    }

    /** Lets the manifest say of a part what the part is now. */
    private static Path withHashOf(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile()); ZipFile before = new ZipFile(whole.toFile())) {
            byte[] now = zip.getInputStream(zip.getEntry(part)).readAllBytes();
            byte[] then = before.getInputStream(before.getEntry(part)).readAllBytes();
            return rewritten(file, "righted", BackingUp.MANIFEST, text -> text.replace(
                    Hashes.sha256(new String(then, StandardCharsets.UTF_8)),
                    Hashes.sha256(new String(now, StandardCharsets.UTF_8))));
        }
    }

    private static Path rewritten(Path from, String name, String part, UnaryOperator<String> change) throws IOException {
        Path target = folder.resolve(name + ".moves");
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            String end = "";
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String written = entry.getName().equals(part) ? change.apply(text) : text;
                end = entry.getName().equals(BackingUp.MANIFEST) ? Hashes.sha256(written) : end;
                write(entry.getName(), entry.getName().equals(BackingUp.END) ? end : written, out);
            }
        }
        return target;
    }

    private static void write(String name, String text, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
