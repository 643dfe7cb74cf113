package city.moves;

import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DataFolder;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.database.Installation;
import city.moves.platform.database.Migrations;
import city.moves.platform.operations.Checkup;
import city.moves.platform.operations.Checkup.Finding;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./moves doctor}: looks at everything, changes nothing. The tools were looked at by the launcher. */
final class Doctor {

    private static final int HEALTHY = 0;
    private static final int SICK = 1;

    private boolean healthy = true;

    private Doctor() {}

    static int run(Configuration told) {
        Doctor doctor = new Doctor();
        told.mistakes().forEach(mistake -> doctor.tell("configuration", Finding.sick(mistake.line())));
        if (told.isRight()) {
            doctor.tell("configuration", Finding.healthy("everything that was set is understood"));
            doctor.examine(told.line());
        }
        return doctor.healthy ? HEALTHY : SICK;
    }

    private void examine(CommandLine line) {
        if (!Files.exists(line.data())) {
            tell("data folder", Finding.healthy(line.data() + " does not exist; the first start creates it"));
            return;
        }
        try {
            DataFolder folder = DataFolder.open(line.data());
            tell("data folder", Finding.healthy(folder.root() + " can be read and written"));
            tell("disk", Finding.healthy((folder.freeBytes() >> 20) + " MB free"));
            if (line.database().isEmpty() && !Files.exists(folder.postgres())) {
                tell("database", Finding.healthy("none in this folder; the first start creates it"));
                return;
            }
            examineDatabase(line, folder);
        } catch (CannotStart reason) {
            tell("start", Finding.sick(String.valueOf(reason.getMessage())));
        }
    }

    private void examineDatabase(CommandLine line, DataFolder folder) {
        Installation installation = line.database()
                .map(external -> Installation.join(folder, external))
                .orElseGet(() -> Installation.join(folder));
        if (line.database().isEmpty()) {
            tell("city", Finding.healthy(installation.isGuest() ? "runs or works elsewhere" : "stopped"));
        }
        DatabaseAccess database = installation.database();
        if (Migrations.applied(database.dataSource()).isEmpty()) {
            tell("database", Finding.healthy(database + " answers and is empty; the first start fills it"));
            return;
        }
        tell("database", Finding.healthy(database + " answers"));
        ConfigurableApplicationContext application =
                Spring.forCommand(installation, line, "--moves.migrate=false");
        application.getBeanProvider(Checkup.class).stream()
                .sorted(Comparator.comparingInt(Checkup::order))
                .forEach(checkup -> tell(checkup.name(), guarded(checkup::examine)));
    }

    private static Finding guarded(Supplier<Finding> examination) {
        try {
            return examination.get();
        } catch (RuntimeException failure) {
            return Finding.sick("cannot be examined: " + failure.getMessage());
        }
    }

    private void tell(String name, Finding finding) {
        healthy &= finding.healthy();
        System.out.printf("  %-5s %-20s %s%n", finding.healthy() ? "ok" : "BAD", name, finding.text());
    }
}
