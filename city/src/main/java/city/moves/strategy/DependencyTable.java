package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.strategy.TableImport.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dependencies: one row per measure that is waited for, and per way of waiting. */
final class DependencyTable implements LineTable {

    static final String AWAITED = "wartet-auf";
    private static final int MOST_DAYS = 3650;

    @Override
    public List<String> columns() {
        return List.of(AWAITED, "art", "tage", "grund");
    }

    @Override
    public List<@Nullable Object[]> rows(Measure measure) {
        return measure.dependencies().stream().map(dependency -> new @Nullable Object[] {dependency.predecessor(),
            TableWords.dependency(dependency.type()), dependency.lagDays(), dependency.reason()}).toList();
    }

    @Override
    public @Nullable Line read(Measure measure, TableCells cells, Known known) {
        String awaited = cells.text(AWAITED, 80);
        if (awaited.equals(measure.key())) {
            cells.refuse(AWAITED, "strategy.desk.edit.waits-for-itself");
        } else if (!known.awaited().contains(awaited)) {
            cells.refuse(AWAITED, "strategy.desk.edit.no-measure", awaited);
        }
        DependencyType type = cells.word("art", DependencyType.values(), TableWords::dependency);
        Integer days = cells.number("tage", -MOST_DAYS, MOST_DAYS);
        String reason = cells.text("grund", 500);
        if (type == null) {
            return null;
        }
        Dependency said = new Dependency(awaited, type, days == null ? 0 : days, reason);
        List<Dependency> dependencies = new ArrayList<>(measure.dependencies());
        if (dependencies.stream().anyMatch(one -> sameWay(one, said))) {
            dependencies.replaceAll(one -> sameWay(one, said) ? said : one);
        } else {
            dependencies.add(said);
        }
        return new Line(List.of(awaited, type), measure.draft().waitingFor(dependencies).measure());
    }

    private static boolean sameWay(Dependency one, Dependency other) {
        return one.predecessor().equals(other.predecessor()) && one.type() == other.type();
    }
}
