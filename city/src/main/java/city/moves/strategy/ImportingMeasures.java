package city.moves.strategy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Refused;
import city.moves.strategy.TableImport.Known;
import city.moves.strategy.TableImport.Problem;
import city.moves.strategy.TableReader.Row;
import city.moves.strategy.TableReader.Unreadable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes over a table of measures: all of it, or nothing and a report of what is wrong in which row. */
@Component
class ImportingMeasures {

    private final Measures measures;
    private final MeasureNames names;
    private final Tree tree;
    private final Offices offices;
    private final TableConflicts conflicts;
    private final StatingOrigin stating;
    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    ImportingMeasures(Measures measures, MeasureNames names, Tree tree, Offices offices, TableConflicts conflicts,
            StatingOrigin stating, Messages messages, AuditTrail audit, Clock clock) {
        this.measures = measures;
        this.names = names;
        this.tree = tree;
        this.offices = offices;
        this.conflicts = conflicts;
        this.stating = stating;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who takes the table over.
     *
     * @param actor null at the terminal, where nobody is signed in
     */
    record Importer(@Nullable Actor actor) {

        static final Importer TERMINAL = new Importer(null);

        private static final String AT_THE_TERMINAL = "Terminal";

        String name() {
            return actor == null ? AT_THE_TERMINAL : actor.displayName();
        }

        private boolean mayImport() {
            return actor == null || DeskRights.maySteer(actor);
        }

        private Deed imported(String key, Map<String, Change> changes) {
            String subject = "measure:" + key;
            return actor == null
                    ? Deed.of("strategy", "measure.imported", subject, null, AT_THE_TERMINAL, changes)
                    : actor.did("strategy", "measure.imported", subject, changes);
        }
    }

    @Transactional
    ImportReport take(StrategyTable table, byte[] bytes, Importer importer, Language language) {
        if (!importer.mayImport()) {
            throw new Refused(DeskRights.RIGHT_MISSING);
        }
        List<Row> rows;
        try {
            rows = TableReader.read(bytes, table.needed());
        } catch (Unreadable unreadable) {
            return new ImportReport(0, 0, List.of(new RowProblem(0, "",
                    messages.text(language, unreadable.key(), unreadable.argument()))));
        }
        measures.lockStructure();
        Map<String, Measure> stored = measures.findAll(cells(rows, StrategyTable.KEY));
        TableImport reading = table.importing(known(stored, rows), measures::newId);
        rows.forEach(reading::read);
        List<Problem> problems = reading.problems().isEmpty() ? conflicts.of(rows, stored, reading.results())
                : reading.problems();
        if (!problems.isEmpty()) {
            return new ImportReport(rows.size(), 0, problems.stream().map(problem -> new RowProblem(
                    problem.row(), problem.column(),
                    messages.text(language, problem.message(), problem.arguments().toArray()))).toList());
        }
        for (Measure measure : reading.results()) {
            if (!store(stored.get(measure.key()), measure, importer)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new ImportReport(rows.size(), 0, List.of(new RowProblem(0, "",
                        messages.text(language, "strategy.desk.import.changed-meanwhile", measure.title()))));
            }
        }
        return new ImportReport(rows.size(), rows.size(), List.of());
    }

    private Known known(Map<String, Measure> stored, List<Row> rows) {
        return new Known(stored, tree.fieldsByBundle().keySet(), Set.copyOf(offices.keys()),
                tree.top().goals().stream().map(StrategicGoal::key).collect(Collectors.toUnmodifiableSet()),
                names.titles(cells(rows, DependencyTable.AWAITED)).keySet(),
                LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
    }

    private static Set<String> cells(List<Row> rows, String column) {
        return rows.stream().map(row -> row.cell(column)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean store(@Nullable Measure before, Measure after, Importer importer) {
        Map<String, Change> changes = MeasureFacts.changes(before, after);
        if (changes.isEmpty()) {
            return true;
        }
        Recording recording = new Recording(clock.instant(), importer.name(), "CSV");
        if (before == null) {
            measures.add(stating.in(after), recording);
        } else if (measures.change(stating.in(after), recording).isEmpty()) {
            return false;
        }
        audit.record(importer.imported(after.key(), changes));
        return true;
    }
}
