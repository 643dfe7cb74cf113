package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Page;
import city.moves.platform.web.Parameters;
import city.moves.platform.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The strategy for programs. Everything is as released; {@code asOf} gives it as known on a day. */
@RestController
@RequestMapping(path = "/api/v1/strategy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "strategy", description = "The digital strategy: measures with computed status, figures, decisions")
class StrategyApi {

    private static final int WHOLE_TABLE = 1_000_000;
    private static final List<String> MEASURE_COLUMNS = List.of("reportingDate", "key", "title", "field", "bundle",
            "office", "status", "previousStatus", "start", "due", "finishLikely", "finishSafe", "plannedShare",
            "earnedShare", "nextMilestone", "nextMilestonePlanned", "nextMilestoneExpected", "lateDays", "reason", "provenance", "source", "sourceYear",
            "titleProvenance", "titleSource", "titleSourceYear");

    private final Edition edition;
    private final Snapshots snapshots;
    private final ReportingDates dates;
    private final Decisions decisions;
    private final Figures figures;
    private final Tree tree;

    StrategyApi(Edition edition, Snapshots snapshots, ReportingDates dates, Decisions decisions, Figures figures,
            Tree tree) {
        this.edition = edition;
        this.snapshots = snapshots;
        this.dates = dates;
        this.decisions = decisions;
        this.figures = figures;
        this.tree = tree;
    }

    /** A page of measures with the reporting date they are as of. */
    record MeasurePageAnswer(LocalDate reportingDate, String ruleVersion, List<MeasureAnswer> items,
            @Nullable String next) {}

    @Operation(summary = "Measures with their computed status as known on a day")
    @GetMapping("/measures")
    MeasurePageAnswer measures(@RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "25") int limit, @RequestParam(defaultValue = "") String after,
            @Parameter(hidden = true) Page page) {
        ReportingDate date = edition.asOf(asOf, page);
        KeyPage<SnapshotRow> found = snapshots.list(date.day(), filter(field, status),
                Parameters.after(after, TitleKey::of, TitleKey::text), Parameters.limit(limit));
        StrategyWords words = new StrategyWords(page);
        List<Source> sources = tree.sources();
        return new MeasurePageAnswer(date.day(), date.ruleVersion(), found.items().stream()
                .map(row -> MeasureAnswer.of(row, date.ruleVersion(), sources, words)).toList(), found.next());
    }

    private SnapshotFilter filter(String field, String status) {
        FieldOfAction chosen = field.isEmpty() ? null
                : Parameters.oneOf("field", field, tree.fields(), one -> String.valueOf(one.number()));
        StatusWord word = Parameters.oneOf("status", status, List.of(StatusWord.values()), StatusWord::slug);
        return new SnapshotFilter(chosen == null ? 0 : chosen.number(), "", word == null ? "" : word.name(), "");
    }

    @Operation(summary = "One measure with milestones, money, posts and the reason of each aspect")
    @GetMapping("/measures/{key}")
    MeasureDetailAnswer measure(@PathVariable String key, @RequestParam(defaultValue = "") String asOf,
            @Parameter(hidden = true) Page page) {
        ReportingDate date = edition.asOf(asOf, page);
        Snapshot snapshot = snapshots.find(date.day(), key).orElseThrow(Refused::notFound);
        return MeasureDetailAnswer.of(snapshot, date.ruleVersion(), tree.sources(), new StrategyWords(page));
    }

    @Operation(summary = "All measures as CSV")
    @GetMapping(path = "/measures.csv", produces = "text/csv")
    @Transactional(readOnly = true)
    public void measuresAsCsv(@RequestParam(defaultValue = "") String asOf, @Parameter(hidden = true) Page page,
            HttpServletResponse response) {
        ReportingDate date = edition.asOf(asOf, page);
        StrategyWords words = new StrategyWords(page);
        List<Source> sources = tree.sources();
        CsvDownload.send(response, "strategy-measures-" + date.day(), MEASURE_COLUMNS,
                table -> snapshots.each(date.day(), SnapshotFilter.ALL, WHOLE_TABLE,
                        row -> write(table, date, row, sources, words)));
    }

    private static void write(CsvDownload table, ReportingDate date, SnapshotRow row, List<Source> sources,
            StrategyWords words) {
        OriginAnswer details = OriginAnswer.of(row.details(), sources);
        OriginAnswer title = OriginAnswer.of(row.origin(), sources);
        table.row(date.day(), row.key(), row.title(), row.field(), row.bundle(), row.office(), row.word().slug(),
                row.previous() == null ? null : row.previous().slug(), row.startOn(), row.dueOn(), row.finishLikely(),
                row.finishSafe(), row.plannedShare() / 1000.0, row.earnedShare() / 1000.0, row.nextTitle(),
                row.nextBaseline(), row.nextExpected(), row.lateDays(), words.decisive(row.outcome()),
                details.provenance(), details.source(), details.sourceYear(), title.provenance(), title.source(),
                title.sourceYear());
    }

    /** A released reporting date. */
    record DateAnswer(LocalDate day, String ruleVersion, @Nullable Instant releasedAt) {}

    @Operation(summary = "The released reporting dates, newest first")
    @GetMapping("/reporting-dates")
    List<DateAnswer> reportingDates() {
        return dates.released(Parameters.MOST).stream().map(date -> new DateAnswer(date.day(), date.ruleVersion(),
                date.released() == null ? null : date.released().at())).toList();
    }

    /** A page of decisions. */
    record DecisionPageAnswer(List<DecisionAnswer> items, @Nullable String next) {}

    @Operation(summary = "Decisions, asked and taken, as known on a day")
    @GetMapping("/decisions")
    DecisionPageAnswer decisions(@RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "25") int limit, @RequestParam(defaultValue = "") String after,
            @Parameter(hidden = true) Page page) {
        Instant known = edition.knownUntil("asOf", asOf, page);
        KeyPage<Decision> found = decisions.list(known, Parameters.after(after,
                text -> DueKey.of(text, DueKey.LAST), DueKey::text), Parameters.limit(limit));
        List<Source> sources = tree.sources();
        return new DecisionPageAnswer(
                found.items().stream().map(decision -> DecisionAnswer.of(decision, sources)).toList(), found.next());
    }

    @Operation(summary = "Documented figures, each with its source")
    @GetMapping("/figures")
    List<FigureAnswer> figures() {
        SourcedFigures all = new SourcedFigures(figures.all(), tree.sources());
        return all.all().stream().map(figure -> FigureAnswer.of(figure, all)).toList();
    }

    @Operation(summary = "Documented figures as CSV")
    @GetMapping(path = "/figures.csv", produces = "text/csv")
    public void figuresAsCsv(HttpServletResponse response) {
        CsvDownload.send(response, "strategy-figures", List.of("key", "topic", "label", "value", "unit", "qualifier",
                "fromYear", "toYear", "note", "provenance", "source", "sourceYear"), table -> figures()
                .forEach(figure -> table.row(figure.key(), figure.topic(), figure.label(), figure.value(),
                        figure.unit(), figure.qualifier(), figure.fromYear(), figure.toYear(), figure.note(),
                        figure.provenance(), figure.source(), figure.sourceYear())));
    }
}
