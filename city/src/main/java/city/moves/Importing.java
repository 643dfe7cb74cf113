package city.moves;

import city.moves.platform.database.DataFolder;
import city.moves.platform.database.Installation;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./moves import KIND SOURCE}: takes over data beside a running city, or without one. */
final class Importing {

    private static final int COMPLETE = 0;
    private static final int WITH_PROBLEMS = 1;
    private static final int MOST_PROBLEMS_SHOWN = 50;

    private Importing() {}

    static int run(CommandLine line) {
        DataFolder folder = DataFolder.open(line.data());
        Installation installation = line.database()
                .map(external -> Installation.join(folder, external))
                .orElseGet(() -> Installation.join(folder));
        ConfigurableApplicationContext application = Spring.forCommand(installation, line);
        List<ImportKind> kinds = application.getBeanProvider(ImportKind.class).stream()
                .sorted(Comparator.comparing(ImportKind::key))
                .toList();
        String wished = line.words().getFirst();
        Optional<ImportKind> kind = kinds.stream().filter(known -> known.key().equals(wished)).findFirst();
        if (kind.isEmpty()) {
            System.err.println("There is no kind " + wished + " to import; there are:");
            kinds.forEach(known -> System.err.printf("  %-20s %s%n", known.key(), known.description()));
            return WITH_PROBLEMS;
        }
        return run(kind.get(), line.words().getLast());
    }

    private static int run(ImportKind kind, String source) {
        try {
            return show(kind.importFrom(source));
        } catch (IOException unreadable) {
            System.err.println(source + " cannot be read: " + unreadable.getMessage());
            return WITH_PROBLEMS;
        }
    }

    private static int show(ImportReport report) {
        report.problems().stream().limit(MOST_PROBLEMS_SHOWN).forEach(problem -> System.out.printf(
                "  row %d%s: %s%n", problem.row(), problem.field().isEmpty() ? "" : ", " + problem.field(),
                problem.problem()));
        int more = report.problems().size() - MOST_PROBLEMS_SHOWN;
        if (more > 0) {
            System.out.println("  and " + more + " more");
        }
        System.out.println(report.taken() + " of " + report.read() + " rows taken, " + report.problems().size()
                + " problems.");
        if (report.difference() != null) {
            System.out.println("New: " + report.difference().added() + ", changed: " + report.difference().changed()
                    + ", gone: " + report.difference().removed() + ".");
        }
        return report.isComplete() ? COMPLETE : WITH_PROBLEMS;
    }
}
