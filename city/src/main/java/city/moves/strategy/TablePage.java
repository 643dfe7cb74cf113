package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.platform.web.Tab;
import city.moves.strategy.ImportingMeasures.Importer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/strategie/tabelle}: what is said of measures as tables, out and in. */
@Controller
class TablePage {

    private static final String PATH = "/amt/strategie/tabelle";
    private static final String TEMPLATE = "strategy/deskTable";
    private static final String TAKEN = "uebernommen";
    private static final int MOST_PROBLEMS = 200;

    private final Measures measures;
    private final ImportingMeasures importing;
    private final EditChoices choices;

    TablePage(Measures measures, ImportingMeasures importing, EditChoices choices) {
        this.measures = measures;
        this.importing = importing;
        this.choices = choices;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "massnahmen") String art, Form asked, Actor actor, Page page) {
        DeskRights.mustSteer(actor);
        return page.show(TEMPLATE, new TableView(table(art), asked.number(TAKEN, 0, TableReader.MOST_ROWS), List.of(),
                choices.goals()));
    }

    @GetMapping(PATH + ".csv")
    void download(@RequestParam(defaultValue = "massnahmen") String art, Actor actor, HttpServletResponse response) {
        DeskRights.mustSteer(actor);
        StrategyTable table = table(art);
        CsvDownload.sendToSpreadsheet(response, table.slug(), table.columns(), out ->
                measures.each(measure -> table.rows(measure).forEach(out::row)));
    }

    @PostMapping(PATH)
    ModelAndView upload(@RequestParam(defaultValue = "massnahmen") String art,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file, Actor actor, Page page)
            throws IOException {
        DeskRights.mustSteer(actor);
        StrategyTable table = table(art);
        ImportReport report = importing.take(table, bytes(file), new Importer(actor), page.language());
        return report.isComplete()
                ? page.redirect(PATH + "?art=" + table.slug() + "&" + TAKEN + "=" + report.taken())
                : page.show(HttpStatus.BAD_REQUEST, TEMPLATE,
                        new TableView(table, null, report.problems(), choices.goals()));
    }

    private static StrategyTable table(String art) {
        return StrategyTable.of(art).orElseThrow(Refused::notFound);
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
     * @param taken    how many rows the table had that was taken over just now; null if none was
     * @param problems why the table that was sent was refused; empty if none was
     * @param goals    what there is to serve
     */
    record TableView(StrategyTable table, @Nullable Integer taken, List<RowProblem> problems,
            List<StrategicGoal> goals) {

        List<Tab> tabs(Page page) {
            return Arrays.stream(StrategyTable.values()).map(one -> new Tab(
                    page.text("strategy.desk.table." + one.slug()), address(one, page), one == table)).toList();
        }

        String address(Page page) {
            return address(table, page);
        }

        private static String address(StrategyTable table, Page page) {
            return page.href(PATH) + "?art=" + table.slug();
        }

        String downloadAddress() {
            return PATH + ".csv?art=" + table.slug();
        }

        String intro(Page page) {
            return page.text("strategy.desk.table." + table.slug() + ".intro");
        }

        /** What goes into a column. */
        String meaning(String column, Page page) {
            boolean everywhere = column.equals(StrategyTable.KEY) || column.equals(StrategyTable.VERSION);
            return page.text("strategy.desk.column." + (everywhere ? "" : table.slug() + ".") + column);
        }

        boolean showsGoals() {
            return table == StrategyTable.GOALS && !goals.isEmpty();
        }

        /** The first problems of the table that was sent. */
        List<RowProblem> shown() {
            return problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
        }
    }
}
