package city.moves.strategy;

import city.moves.strategy.LineTable.Line;
import city.moves.strategy.TableReader.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes lines over for measures that there are. Lines that the table does not name stay as they are, and so does a
 * measure whose row is empty besides its key.
 */
final class LineImport implements TableImport {

    private final LineTable table;
    private final Known known;
    private final Map<List<Object>, Long> firstRows = new HashMap<>();
    private final Map<String, Measure> results = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    LineImport(LineTable table, Known known) {
        this.table = table;
        this.known = known;
    }

    @Override
    public void read(Row row) {
        TableCells cells = new TableCells(row, problems);
        String key = row.cell(StrategyTable.KEY);
        Measure stored = known.measures().get(key);
        if (stored == null) {
            cells.refuse(StrategyTable.KEY, "strategy.desk.edit.no-measure", key);
        } else if (!cells.areEmpty(table.columns())) {
            int before = problems.size();
            Line line = table.read(results.getOrDefault(key, stored), cells, known);
            if (line != null && problems.size() == before) {
                take(key, line, row, cells);
            }
        }
    }

    private void take(String key, Line line, Row row, TableCells cells) {
        Long first = firstRows.putIfAbsent(List.of(key, line.identity()), row.number());
        if (first != null) {
            cells.refuse("", "strategy.desk.import.line-twice", String.valueOf(first));
        } else {
            results.put(key, line.after());
        }
    }

    @Override
    public List<Measure> results() {
        return List.copyOf(results.values());
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
