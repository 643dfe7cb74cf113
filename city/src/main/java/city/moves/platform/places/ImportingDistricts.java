package city.moves.platform.places;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.Difference;
import city.moves.platform.web.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over all parts of the city: all of a file, or nothing of it and a report of what is wrong in which row. */
@Component
class ImportingDistricts {

    private static final int MOST = 2_000;

    private final Registers registers;
    private final StoringDistricts storing;
    private final Messages messages;
    private final AuditTrail audit;

    ImportingDistricts(Registers registers, StoringDistricts storing, Messages messages, AuditTrail audit) {
        this.registers = registers;
        this.storing = storing;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public ImportReport take(ImportSource source) {
        RegisterState before = registers.lock(Register.DISTRICTS);
        RowProblems problems = new RowProblems(messages);
        if (source.origin().licence().isEmpty() || source.origin().source().isEmpty()) {
            problems.add(0, "", "places.import.licence");
            return problems.report(0);
        }
        List<DistrictRow> rows = new ArrayList<>();
        long read = PlaceFile.read(source, row -> {
            if (rows.size() == MOST) {
                throw new UnfitRow("", "places.import.most", MOST);
            }
            rows.add(DistrictRow.of(row));
        }, problems);
        examine(rows, problems);
        if (!problems.none()) {
            return problems.report(read);
        }
        Difference difference = storing.replace(rows);
        if (!difference.isNone() || !source.origin().isThatOf(before)) {
            registers.changed(Register.DISTRICTS, source.origin());
            if (!source.origin().example()) {
                audit.record(Taken.of(Register.DISTRICTS, difference, source.origin()));
            }
        }
        return new ImportReport(read, read, List.of(), difference);
    }

    /** Each key stands once, and a quarter belongs to a district of the same file. */
    private static void examine(List<DistrictRow> rows, RowProblems problems) {
        Map<String, DistrictKind> kinds = new HashMap<>();
        for (DistrictRow row : rows) {
            if (kinds.put(row.key(), row.kind()) != null) {
                problems.add(row.row(), DistrictRow.KEY.getFirst(), "places.import.doubled", row.key());
            }
        }
        for (DistrictRow row : rows) {
            if (!row.parent().isEmpty()
                    && (row.kind() == DistrictKind.DISTRICT || kinds.get(row.parent()) != DistrictKind.DISTRICT)) {
                problems.add(row.row(), DistrictRow.PARENT.getFirst(), "places.import.parent", row.parent());
            }
        }
    }
}
