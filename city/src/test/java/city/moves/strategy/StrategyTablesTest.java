package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import city.moves.engines.portfolio.DependencyType;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import city.moves.platform.web.Language;
import city.moves.strategy.ImportingMeasures.Importer;
import city.moves.testing.HttpVisitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTablesTest {

    private static final String GOAL = "fuehrende-smart-city";
    private static final Origin STATED = CITY.bean(StatingOrigin.class).by("do-it");

    private final ImportingMeasures importing = CITY.bean(ImportingMeasures.class);
    private final HttpVisitor steering = CITY.visitor().signInAs("tomasz.nowak");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsDownloadedChangesNothingWhenItIsTakenOver(long seed) {
        List<Measure> before = RandomMeasures.store(seed, 20);
        for (StrategyTable table : StrategyTable.values()) {
            ImportReport report = take(table, download(table));
            assertThat(report.problems()).as(table.slug()).isEmpty();
            assertThat(report.taken()).as(table.slug()).isGreaterThan(50);
            before.forEach(measure -> assertThat(DeskFixture.stored(measure.key())).as(table.slug()).isEqualTo(measure));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellOfADownloadRunsInASpreadsheet(StrategyTable table) {
        Measure measure = DeskFixture.running();
        CITY.bean(EditingMeasure.class).edit(measure.draft().called("=HYPERLINK(\"http://boese\")", "").measure(),
                DeskFixture.STEERING);
        assertThat(download(table)).startsWith("\uFEFFkennung;titel;")
                .contains(measure.key() + ";\"'=HYPERLINK(\"\"http://boese\"\")\";");
    }

    @Test
    void moneyIsEurosInTheTableAndCentsInside() {
        Measure measure = DeskFixture.running();
        String head = "kennung;jahr;art;beantragt;bewilligt;erwartet;ausgegeben;verdeckt\n";
        String table = head + measure.key() + ";2027;Sachmittel;12.500,50;12000;;;\n"
                + measure.key() + ";2028;investition;;;1,05;0;Vergabe läuft\n";
        assertThat(take(StrategyTable.MONEY, table).taken()).isEqualTo(2);
        Measure stored = DeskFixture.stored(measure.key());
        assertThat(stored.budget()).extracting(BudgetLine::year, BudgetLine::kind, BudgetLine::layer,
                BudgetLine::amount, BudgetLine::origin, BudgetLine::withheld).containsExactly(
                tuple(2027, MoneyKind.OPERATING, Layer.REQUESTED, new Money(1_250_050), STATED, ""),
                tuple(2027, MoneyKind.OPERATING, Layer.APPROVED, new Money(1_200_000), STATED, ""),
                tuple(2028, MoneyKind.INVESTMENT, Layer.FORECAST, new Money(105), STATED, "Vergabe läuft"),
                tuple(2028, MoneyKind.INVESTMENT, Layer.ACTUAL, Money.NONE, STATED, "Vergabe läuft"));
        take(StrategyTable.MONEY, table);
        assertThat(DeskFixture.stored(measure.key())).isEqualTo(stored);
        take(StrategyTable.MONEY, head + measure.key() + ";2028;investition;;;;;\n");
        assertThat(DeskFixture.stored(measure.key()).budget()).extracting(BudgetLine::year).containsOnly(2027);
        assertThat(DeskFixture.deeds("measure.imported", "measure:" + measure.key())).isEqualTo(2);
        assertThat(fields(take(StrategyTable.MONEY, head + measure.key() + ";2027;Sachmittel;;;-1;-1;\n")))
                .as("only what was spent comes back").containsExactly(tuple(2L, "erwartet"));
    }

    @Test
    void aLineOfPostsIsChangedByItsNumberAndANewOneTakesTheNext() {
        Measure measure = DeskFixture.running();
        String head = "kennung;zeile;jahr;gruppe;art;stellen;besetzt\n";
        take(StrategyTable.POSTS, head + measure.key() + ";1;2027;E 11;bewilligt;0,75;\n"
                + measure.key() + ";2;2027;A 12;bewilligt;1;1.3.2027\n");
        take(StrategyTable.POSTS, head + measure.key() + ";1;2027;E 11;bewilligt;0,75;1.5.2027\n");
        assertThat(DeskFixture.stored(measure.key()).posts()).extracting(PostLine::payGrade, PostLine::posts,
                PostLine::filledOn).containsExactly(tuple("E 11", new Posts(75), LocalDate.of(2027, 5, 1)),
                tuple("A 12", new Posts(100), LocalDate.of(2027, 3, 1)));
        assertThat(fields(take(StrategyTable.POSTS, head + measure.key() + ";4;2027;E 11;bewilligt;1;\n"
                + measure.key() + ";1;2027;E 11;viele;-1;\n")))
                .containsExactly(tuple(2L, "zeile"), tuple(3L, "art"), tuple(3L, "stellen"));
    }

    @Test
    void aGoalWithoutWeightIsNotServedAnyMore() {
        Measure measure = DeskFixture.running();
        take(StrategyTable.GOALS, "kennung,ziel,gewicht\n" + measure.key() + "," + GOAL + ",40\n");
        assertThat(DeskFixture.stored(measure.key()).goals()).containsExactly(new GoalWeight(GOAL, 40));
        take(StrategyTable.GOALS, "kennung,ziel,gewicht\n" + measure.key() + "," + GOAL + ",\n");
        assertThat(DeskFixture.stored(measure.key()).goals()).isEmpty();
        assertThat(fields(take(StrategyTable.GOALS, "kennung,ziel,gewicht\n" + measure.key() + ",erfunden,101\n")))
                .containsExactly(tuple(2L, "ziel"), tuple(2L, "gewicht"));
    }

    @Test
    void aCircleOverSeveralRowsIsFoundAndNothingIsTaken() {
        Measure first = DeskFixture.running();
        Measure second = DeskFixture.running();
        String head = "kennung;wartet-auf;art;tage;grund\n";
        String forth = first.key() + ";" + second.key() + ";ende;;Erst die Leitung\n";
        ImportReport circle = take(StrategyTable.DEPENDENCIES, head + forth + second.key() + ";" + first.key()
                + ";beginn;30;\n");
        assertThat(circle.problems()).extracting(RowProblem::problem).singleElement().asString()
                .contains(first.key(), second.key(), "im Kreis");
        assertThat(DeskFixture.stored(first.key()).dependencies()).isEmpty();
        assertThat(take(StrategyTable.DEPENDENCIES, head + forth).problems()).isEmpty();
        assertThat(DeskFixture.stored(first.key()).dependencies()).containsExactly(
                new Dependency(second.key(), DependencyType.FINISH_START, 0, "Erst die Leitung"));
        assertThat(fields(take(StrategyTable.DEPENDENCIES, head + first.key() + ";" + first.key() + ";ende;;\n"
                + first.key() + ";gibt-es-nicht;danach;;\n"))).containsExactly(
                tuple(2L, "wartet-auf"), tuple(3L, "wartet-auf"), tuple(3L, "art"));
    }

    @Test
    void aLineNamedTwiceAndAMeasureThatIsUnknownAreRefusedWithAllOthers() {
        Measure measure = DeskFixture.running();
        String row = measure.key() + ";2027;personal;5;;;;\n";
        assertThat(fields(take(StrategyTable.MONEY, "kennung;jahr;art;beantragt;bewilligt;erwartet;ausgegeben;verdeckt\n"
                + row + row.replace("2027", "2.027") + "gibt-es-nicht;2027;personal;5;;;;\n"
                + measure.key() + ";2028;personal;;;;;Darum\n" + measure.key() + ";;bar;1,234;;;;\n"))).containsExactly(
                tuple(3L, ""), tuple(4L, "kennung"), tuple(5L, "verdeckt"), tuple(6L, "jahr"), tuple(6L, "art"),
                tuple(6L, "beantragt"));
        assertThat(DeskFixture.stored(measure.key())).isEqualTo(measure);
    }

    @Test
    void anOldTableOverwritesNothingThatSomebodyChangedMeanwhile() {
        Measure measure = DeskFixture.running();
        String table = rowsOf(measure, download(StrategyTable.MEASURES));
        CITY.bean(EditingMeasure.class).edit(measure.draft().called("Inzwischen anders", "").measure(),
                DeskFixture.STEERING);
        assertThat(fields(take(StrategyTable.MEASURES, table))).containsExactly(tuple(2L, "fassung"));
        assertThat(DeskFixture.stored(measure.key()).title()).isEqualTo("Inzwischen anders");
        String other = table.replace(measure.title(), "Inzwischen anders").replace(measure.summary(), "")
                .replace("Aktenzeichen 1", "Aktenzeichen 2");
        assertThat(take(StrategyTable.MEASURES, other).problems()).isEmpty();
        assertThat(take(StrategyTable.MEASURES, table.replaceAll(";1(\r\n|$)", ";$1")).problems()).isEmpty();
        assertThat(DeskFixture.stored(measure.key()).title()).isEqualTo(measure.title());
    }

    @Test
    void whatIsNoTableOfTheDeskIsNotFound() {
        assertThat(steering.get("/amt/strategie/tabelle?art=erfunden").statusCode()).isEqualTo(404);
        assertThat(steering.get("/amt/strategie/tabelle.csv?art=erfunden").statusCode()).isEqualTo(404);
    }

    private String download(StrategyTable table) {
        return steering.get("/amt/strategie/tabelle.csv?art=" + table.slug()).body();
    }

    private static String rowsOf(Measure measure, String table) {
        return table.lines().filter(line -> line.contains("kennung;") || line.startsWith(measure.key() + ";"))
                .collect(Collectors.joining("\r\n"));
    }

    private static List<Tuple> fields(ImportReport report) {
        assertThat(report.taken()).isZero();
        return report.problems().stream().map(problem -> tuple(problem.row(), problem.field())).toList();
    }

    private ImportReport take(StrategyTable table, String text) {
        return importing.take(table, text.getBytes(StandardCharsets.UTF_8),
                new Importer(DeskFixture.STEERING), Language.DE);
    }
}
