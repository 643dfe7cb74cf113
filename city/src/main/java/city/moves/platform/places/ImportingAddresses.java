package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.Difference;
import city.moves.platform.places.StagedAddresses.Filling;
import city.moves.platform.places.StagedAddresses.Staged;
import city.moves.platform.web.Messages;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes over the whole register of addresses: all of a file, or nothing of it and a report of what is wrong in which row. */
@Component
class ImportingAddresses {

    static final List<String> STREET = List.of("strasse", "straße", "street", "strassenname", "straßenname");
    static final List<String> HOUSE = List.of("hausnummer", "hausnr", "hnr", "house", "number");
    static final List<String> SUFFIX = List.of("zusatz", "hausnummernzusatz", "suffix");
    static final List<String> POSTAL_CODE = List.of("plz", "postleitzahl", "postal_code", "postcode");
    static final List<String> QUARTER = List.of("stadtteil", "ortsteil", "stadtbezirk", "quarter", "district", "ort");

    private static final int LONGEST_NAME = 120;
    private static final int MOST_DOUBLED = 100;

    private final Registers registers;
    private final StagedAddresses staged;
    private final ReplacingAddresses replacing;
    private final Messages messages;
    private final AuditTrail audit;

    ImportingAddresses(Registers registers, StagedAddresses staged, ReplacingAddresses replacing, Messages messages,
            AuditTrail audit) {
        this.registers = registers;
        this.staged = staged;
        this.replacing = replacing;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public ImportReport take(ImportSource source) {
        RegisterState before = registers.lock(Register.ADDRESSES);
        RowProblems problems = new RowProblems(messages);
        long read = stage(source, problems);
        if (problems.none()) {
            staged.doubled(MOST_DOUBLED).forEach(doubled ->
                    problems.add(doubled.row(), "", "places.import.doubled", doubled.address()));
        }
        if (!problems.none()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return problems.report(read);
        }
        Difference difference = replacing.replaceByStaged();
        if (!difference.isNone() || !source.origin().isThatOf(before)) {
            registers.changed(Register.ADDRESSES, source.origin());
            if (!source.origin().example()) {
                audit.record(Taken.of(Register.ADDRESSES, difference, source.origin()));
            }
        }
        return new ImportReport(read, read, List.of(), difference);
    }

    private long stage(ImportSource source, RowProblems problems) {
        try (Filling filling = staged.fill()) {
            return PlaceFile.read(source, row -> filling.add(address(row)), problems);
        } catch (SQLException refused) {
            throw new IllegalStateException("the addresses cannot be staged", refused);
        }
    }

    private static Staged address(PlaceRow row) throws UnfitRow {
        String street = row.needed(STREET, LONGEST_NAME);
        HouseNumber house = HouseNumber.of(row.needed(HOUSE, LONGEST_NAME) + row.wanted(SUFFIX, LONGEST_NAME))
                .orElseThrow(() -> new UnfitRow(HOUSE.getFirst(), "places.import.house"));
        String postalCode = row.cell(POSTAL_CODE);
        if (!postalCode.matches("([0-9]{5})?")) {
            throw new UnfitRow(POSTAL_CODE.getFirst(), "places.import.postal-code");
        }
        Box place = place(row);
        return new Staged(row.number(), street, house, postalCode, row.wanted(QUARTER, LONGEST_NAME), place.west(),
                place.south());
    }

    private static Box place(PlaceRow row) throws UnfitRow {
        byte[] geometry = row.geometry();
        if (geometry == null || Wkb.vertices(geometry) != 1) {
            throw new UnfitRow("", "places.import.point");
        }
        return InGermany.box(geometry);
    }
}
