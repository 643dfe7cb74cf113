package city.moves.engines.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Why a dimension has its colour: one sentence with its figures, still without a language. */
public record Reason(ReasonKind kind, List<Figure> figures) {
    public Reason {
        figures = List.copyOf(figures);
        Require.that(fit(figures, kind.figures()), kind + " carries " + kind.figures() + ", not " + figures);
    }

    /** The same without the figures at these places, counted from 0. */
    public Reason withholding(int... places) {
        List<Figure> shown = new ArrayList<>(figures);
        for (int place : places) {
            shown.set(place, new Figure.Withheld());
        }
        return new Reason(kind, shown);
    }

    private static boolean fit(List<Figure> figures, List<Class<? extends Figure>> types) {
        return figures.size() == types.size() && IntStream.range(0, types.size()).allMatch(place ->
                figures.get(place) instanceof Figure.Withheld || types.get(place).isInstance(figures.get(place)));
    }

    static Reason of(ReasonKind kind, Figure... figures) {
        return new Reason(kind, List.of(figures));
    }
}
