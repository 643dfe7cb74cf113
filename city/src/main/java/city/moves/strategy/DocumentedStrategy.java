package city.moves.strategy;

import city.moves.strategy.Figure.Qualifier;
import city.moves.strategy.Figure.Unit;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What published sources say about Digital MoveS, each statement with its source. Nothing here is invented. */
@Component
class DocumentedStrategy {

    private static final Map<String, String> STAGES = Map.of(
            "A", "Digital MoveS III (2024/2025)",
            "F", "Digital MoveS II (2022/2023)",
            "E", "Digital MoveS I (2020/2021)",
            "C", "2019 genannte Maßnahmen",
            "D", "2022 genannte Maßnahmen");

    private static final List<String> STAGE_ORDER = List.of("A", "F", "E", "D", "C");

    private final Tree tree;
    private final Figures figures;
    private final Chronicle chronicle;

    DocumentedStrategy(Tree tree, Figures figures, Chronicle chronicle) {
        this.tree = tree;
        this.figures = figures;
        this.chronicle = chronicle;
    }

    void load() {
        loadSources();
        tree.put(new Frame("Digital MoveS – Stuttgart.Gestaltet.Zukunft", "einfach.gemeinsam.digital.",
                "Digitale Daseinsvorsorge für Alle", "B"));
        tree.put(new StrategicGoal("fuehrende-smart-city",
                "Stuttgart zu einer führenden Smart City entwickeln", factOf("A")), 1);
        loadFields();
        loadFigures();
        loadChronicle();
    }

    /** The question that the budget answered, as documented. */
    Decision budgetDecision(UUID id) {
        return new Decision(id, "haushalt-2024-2025", "Beschluss des Doppelhaushalts 2024/2025", "", "Gemeinderat",
                LocalDate.of(2023, 12, 15), List.of(), null, factOf("S"));
    }

    /**
     * The bundles of the city are not published. Measures are grouped by the stage in which a source names them, and
     * each such bundle says so.
     */
    static String bundleKey(int field, String source) {
        return "feld-" + field + "-" + source.toLowerCase(java.util.Locale.ROOT);
    }

    static Origin factOf(String source) {
        return DemoFile.read("sources").stream().filter(row -> row.getField("key").equals(source))
                .map(row -> Origin.fact(source, Objects.requireNonNullElse(year(row, "year"), 0))).findFirst().orElseThrow();
    }

    private void loadSources() {
        int number = 0;
        for (NamedCsvRecord row : DemoFile.read("sources")) {
            tree.put(new Source(row.getField("key"), row.getField("title"),
                    year(row, "year"), ++number));
        }
    }

    private static @Nullable Integer year(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? null : Integer.valueOf(row.getField(column));
    }

    private void loadFields() {
        List<String> german = List.of("Moderne und digitale Verwaltung", "IT und digitale Services",
                "Digitale Bürgerservices", "Innovation und Zukunftsfähigkeit", "Smart City");
        List<String> english = List.of("Modern and digital administration", "IT and digital services",
                "Digital services for citizens", "Innovation and readiness for the future", "Smart city");
        for (int number = 1; number <= german.size(); number++) {
            tree.put(new FieldOfAction(number, german.get(number - 1), english.get(number - 1), factOf("B")));
            for (String source : stagesOf(number)) {
                tree.put(new Bundle(bundleKey(number, source), number, STAGES.get(source), new Origin(
                        Origin.Kind.DERIVED, "Maßnahmen nach der Stufe, in der eine Quelle sie nennt")),
                        STAGE_ORDER.indexOf(source));
            }
        }
    }

    private static List<String> stagesOf(int field) {
        List<String> named = DemoFile.read("measures").stream()
                .filter(row -> Integer.parseInt(row.getField("field")) == field)
                .map(row -> row.getField("source")).toList();
        return STAGE_ORDER.stream().filter(named::contains).toList();
    }

    private void loadFigures() {
        int position = 0;
        for (NamedCsvRecord row : DemoFile.read("figures")) {
            Origin origin = row.getField("kind").equals("FACT") ? factOf(row.getField("source"))
                    : new Origin(Origin.Kind.DERIVED, row.getField("source"));
            String value = row.getField("value");
            Integer from = year(row, "from");
            figures.put(new Figure(row.getField("key"), row.getField("topic"), ++position, row.getField("label"),
                    row.getField("label_en"), value.isEmpty() ? null : Long.valueOf(value),
                    Unit.valueOf(row.getField("unit")), Qualifier.valueOf(row.getField("qualifier")), from,
                    year(row, "to"), row.getField("note"), row.getField("note_en"), origin,
                    Objects.requireNonNullElse(from, 0)));
        }
    }

    private void loadChronicle() {
        int position = 0;
        for (NamedCsvRecord row : DemoFile.read("chronicle")) {
            chronicle.put(new ChronicleEntry(++position, Integer.parseInt(row.getField("year")),
                    row.getField("when"), row.getField("when_en"), row.getField("text"), row.getField("text_en"),
                    row.getField("source")));
        }
        for (NamedCsvRecord row : DemoFile.read("tasks")) {
            chronicle.put(new Task(Integer.parseInt(row.getField("field")), row.getField("title"),
                    row.getField("title_en"), row.getField("source")));
        }
    }
}
