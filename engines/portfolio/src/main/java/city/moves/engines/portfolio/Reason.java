package city.moves.engines.portfolio;

import java.util.List;

/** Why a dimension has its colour: one sentence with its figures, still without a language. */
public record Reason(ReasonKind kind, List<Figure> figures) {
    public Reason {
        figures = List.copyOf(figures);
        List<? extends Class<? extends Figure>> types = figures.stream().map(Figure::getClass).toList();
        Require.that(types.equals(kind.figures()), kind + " carries " + kind.figures() + ", not " + types);
    }

    static Reason of(ReasonKind kind, Figure... figures) {
        return new Reason(kind, List.of(figures));
    }
}
