package city.moves.geo.desk;

import city.moves.engines.cql2.Accenti;
import city.moves.engines.cql2.Casei;
import city.moves.engines.cql2.CharacterLiteral;
import city.moves.engines.cql2.Cql2Text;
import city.moves.engines.cql2.Expression;
import city.moves.engines.cql2.FilterCrs;
import city.moves.engines.cql2.IsLike;
import city.moves.engines.cql2.Or;
import city.moves.engines.cql2.Outcome;
import city.moves.engines.cql2.Problem;
import city.moves.engines.cql2.PropertyName;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Bookmark;
import city.moves.geo.Feature;
import city.moves.geo.FeatureCondition;
import city.moves.geo.FeatureFilter;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.TimeSpan;
import city.moves.platform.places.PropertyType;
import city.moves.platform.values.KeyPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Finds features by a word that one of their texts contains, or by their id. */
@Component
class FindingFeatures {

    private final SelectingFeatures features;

    FindingFeatures(SelectingFeatures features) {
        this.features = features;
    }

    /** @param count of all that were found; empty if nobody counts so many */
    record Found(KeyPage<Feature> page, OptionalLong count) {}

    /** Those behind a number, in the order in which they came. */
    Found find(Layer layer, String words, long after, int limit) {
        if (!words.isEmpty()) {
            List<Feature> named = features.one(layer, words, false).stream().toList();
            if (!named.isEmpty()) {
                return new Found(new KeyPage<>(named, null), OptionalLong.of(1));
            }
        }
        List<LayerProperty> texts = layer.facts().queryables().stream()
                .filter(property -> property.type() == PropertyType.STRING).toList();
        if (!words.isEmpty() && texts.isEmpty()) {
            return new Found(new KeyPage<>(List.of(), null), OptionalLong.of(0));
        }
        FeatureFilter filter = words.isEmpty() ? FeatureFilter.ALL : filter(layer, texts, words);
        List<Feature> found = new ArrayList<>();
        try {
            SelectingFeatures.Given given = features.each(layer, filter, after, limit, false, found::add);
            Bookmark last = given.last();
            return new Found(new KeyPage<>(found, given.more() ? String.valueOf(last.number()) : null),
                    features.count(layer, filter));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static FeatureFilter filter(Layer layer, List<LayerProperty> texts, String words) {
        String pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Expression> contains = texts.stream().map(property -> (Expression) new IsLike(
                folded(new PropertyName(property.name())), folded(new CharacterLiteral(pattern)))).toList();
        Expression any = contains.size() == 1 ? contains.getFirst() : new Or(contains);
        FeatureCondition condition = accepted(FeatureCondition.of(layer, accepted(Cql2Text.read(Cql2Text.write(any))),
                Crs.CRS84.uri(), FilterCrs.CRS84));
        return new FeatureFilter(List.of(), null, TimeSpan.NONE, FeatureFilter.ALL.properties(), condition);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(Problem problem) -> throw new IllegalStateException(problem.toString());
        };
    }

    private static Expression folded(Expression text) {
        return new Accenti(new Casei(text));
    }
}
