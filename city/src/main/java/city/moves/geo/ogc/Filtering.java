package city.moves.geo.ogc;

import city.moves.engines.cql2.Cql2Json;
import city.moves.engines.cql2.Cql2Text;
import city.moves.engines.cql2.Filter;
import city.moves.engines.cql2.Outcome;
import city.moves.engines.cql2.Problem;
import city.moves.geo.FeatureCondition;
import city.moves.geo.Layer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs}. */
final class Filtering {

    static final String FILTER = "filter";
    static final String LANGUAGE = "filter-lang";
    static final String CRS = "filter-crs";
    static final String TEXT = "cql2-text";
    static final String JSON = "cql2-json";

    private Filtering() {}

    /** What they ask for; null if there is no filter. Each of them has to be right, also without a filter. */
    static @Nullable FeatureCondition of(Request request, Layer layer) {
        OfferedCrs crs = Query.crs(request, CRS, layer);
        boolean json = isJson(request);
        Optional<String> filter = request.parameter(FILTER);
        return filter.isEmpty() ? null : fitting(accepted(json ? Cql2Json.read(filter.get())
                : Cql2Text.read(filter.get()), request), layer, crs, request);
    }

    private static boolean isJson(Request request) {
        String language = request.parameter(LANGUAGE).orElse(TEXT);
        if (!language.equals(TEXT) && !language.equals(JSON)) {
            throw Request.refused(LANGUAGE, "geo.ogc.filter.language", TEXT + ", " + JSON);
        }
        return language.equals(JSON);
    }

    private static FeatureCondition fitting(Filter filter, Layer layer, OfferedCrs crs, Request request) {
        return accepted(FeatureCondition.of(layer, filter, crs.crs().uri(), FilterSystem.of(crs)), request);
    }

    private static <T> T accepted(Outcome<T> outcome, Request request) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(Problem problem) -> throw FilterProblem.refused(problem, request.page());
        };
    }
}
