package city.moves.services.cases;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /amt/antraege/tabelle.csv}: a list of cases of any length, row by row. That it was taken along stands in the trail. */
@Controller
class CaseTable {

    private static final List<String> HEAD = List.of("aktenzeichen", "dienst", "person", "stelle", "stand", "eingang", "frist",
            "bearbeitung", "wiedervorlage", "geaendert");

    private final CaseDoor door;
    private final Cases cases;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    CaseTable(CaseDoor door, Cases cases, AuditTrail trail, TransactionTemplate transaction) {
        this.door = door;
        this.cases = cases;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping(CasePaths.TABLE)
    void table(@RequestParam(defaultValue = "") String liste, @RequestParam(defaultValue = "") String dienst,
            @RequestParam(defaultValue = "") String q, Actor actor, Page page, HttpServletResponse response) {
        CaseFilter filter = CaseListPage.filter(door.units(actor), liste, dienst, q, actor, page);
        transaction.executeWithoutResult(_ -> trail.record(actor.did("services", "case.table", "list:" + filter.view().word(),
                filter.words().isEmpty() ? Map.of() : Map.of("words", new Change(null, filter.words())))));
        CsvDownload.sendToSpreadsheet(response, "antraege", HEAD.stream().map(column -> page.text("casework.table." + column)).toList(),
                table -> transaction.executeWithoutResult(_ -> write(filter, page, table)));
    }

    private void write(CaseFilter filter, Page page, CsvDownload table) {
        try (Stream<Case> rows = cases.stream(filter)) {
            rows.forEach(one -> table.row(one.reference(), one.application().title(), one.person(), one.application().office(),
                    page.text("casework.stage." + one.application().stage().key()), day(one.application().received()),
                    one.due(), one.assigneeName(), one.followUp(), day(one.application().changed())));
        }
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, Formats.CITY_TIME);
    }
}
