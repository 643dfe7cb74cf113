package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Page;
import city.moves.strategy.ImportingMeasures.Importer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/tabelle}: measures and milestones as a table, out and in. */
@Controller
class TablePage {

    private static final int MOST_PROBLEMS = 200;

    private final Measures measures;
    private final ImportingMeasures importing;

    TablePage(Measures measures, ImportingMeasures importing) {
        this.measures = measures;
        this.importing = importing;
    }

    @GetMapping("/amt/strategie/tabelle")
    ModelAndView show(Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        return page.show("strategy/deskTable", new Table(null, List.of()));
    }

    @GetMapping("/amt/strategie/tabelle.csv")
    void download(Actor actor, HttpServletResponse response) {
        DeskRights.mustSteer(actor);
        CsvDownload.send(response, "massnahmen", MeasureTable.COLUMNS, table ->
                measures.each(measure -> MeasureTable.rows(measure).forEach(table::row)));
    }

    @PostMapping("/amt/strategie/tabelle")
    ModelAndView upload(@RequestParam(name = "datei", required = false) @Nullable MultipartFile file, Actor actor,
            Page page) throws IOException {
        DeskRights.mustSteer(actor);
        ImportReport report = importing.take(bytes(file), new Importer(actor.account(), actor.displayName()),
                page.language());
        return report.isComplete() ? page.show("strategy/deskTable", new Table(report, List.of()))
                : page.show(HttpStatus.BAD_REQUEST, "strategy/deskTable", new Table(report,
                        report.problems().subList(0, Math.min(MOST_PROBLEMS, report.problems().size()))));
    }

    /** One byte more than is allowed tells a file that is too large. */
    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream stream = file.getInputStream()) {
            return stream.readNBytes(TableReader.MOST_BYTES + 1);
        }
    }

    /**
     * What the page shows.
     *
     * @param report what became of the table that was sent; null before one was
     * @param shown  the first problems
     */
    record Table(@Nullable ImportReport report, List<ImportReport.RowProblem> shown) {}
}
