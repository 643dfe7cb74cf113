package city.moves;

import city.moves.platform.backup.BackingUp;
import city.moves.platform.backup.BackingUp.Saved;
import city.moves.platform.backup.BackupFile;
import city.moves.platform.backup.Restoring;
import city.moves.platform.backup.Restoring.Restored;
import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DataFolder;
import city.moves.platform.database.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * {@code ./moves backup FILE}, beside a running city or without one, and {@code ./moves restore FILE}, into an empty
 * database. Both work without the application, so that nothing of it sets to work on what is only half there.
 */
final class Preserving {

    private static final int DONE = 0;
    private static final int CHAIN_BROKEN = 1;

    private Preserving() {}

    static int backUp(CommandLine line) {
        Path target = Path.of(line.words().getFirst());
        if (line.database().isEmpty() && !Files.exists(new DataFolder(line.data()).postgres())) {
            throw new CannotStart("There is no city in " + line.data() + "; name its folder with --data.");
        }
        long began = System.nanoTime();
        Installation installation = opened(line, folder -> line.database()
                .map(external -> Installation.join(folder, external))
                .orElseGet(() -> Installation.join(folder)));
        Saved saved = new BackingUp(installation.database(), installation.folder().files()).save(target);
        System.out.printf(Locale.ROOT, "%,d rows of %d tables and %,d documents saved in %.1f seconds: %s, %.1f MB.%n",
                saved.rows(), saved.tables(), saved.documents(), secondsSince(began), target, saved.size() / 1e6);
        return DONE;
    }

    static int restore(CommandLine line) {
        Path file = Path.of(line.words().getFirst());
        if (Files.exists(line.data())) {
            Installation.refuseHeld(DataFolder.open(line.data()));
        }
        long began = System.nanoTime();
        try (BackupFile backup = BackupFile.verified(file)) {
            Installation installation = opened(line, folder -> line.database()
                    .map(external -> Installation.open(folder, external))
                    .orElseGet(() -> Installation.open(folder)));
            Restored restored = new Restoring(installation.database(), installation.folder().files()).restore(backup);
            System.out.printf(Locale.ROOT, "%,d rows of %d tables and %,d documents restored in %.1f seconds.%n",
                    restored.rows(), restored.tables(), restored.documents(), secondsSince(began));
            return restored.brokenChain().map(Preserving::tellBroken).orElseGet(() -> tellWhole(restored));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int tellWhole(Restored restored) {
        System.out.printf(Locale.ROOT, "The trail of deeds is whole: %,d entries.%n", restored.deeds());
        return DONE;
    }

    private static int tellBroken(String chain) {
        System.err.println("The city is as it was saved, but the chain " + chain + " of the trail of deeds was broken "
                + "then already; see ./moves doctor.");
        return CHAIN_BROKEN;
    }

    private static Installation opened(CommandLine line, Function<DataFolder, Installation> opening) {
        DataFolder folder = DataFolder.open(line.data());
        CommandLog.open(folder.root());
        Installation installation = opening.apply(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        return installation;
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
