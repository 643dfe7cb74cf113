package city.moves.geo;

import city.moves.geo.Features.Candidate;
import city.moves.geo.Features.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Reads the wanted features of a layer in their order, a thousand at a time, so that neither a large layer needs memory
 * nor a slow reader holds a connection.
 */
@Component
public class SelectingFeatures {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_CANDIDATES = 10_000;
    private static final int MOST_COUNTED = 20_000;
    private static final int MOST_LOOKED_AT = 2_000;
    private static final int COUNTS_KEPT = 1_000;

    private final Layers layers;
    private final Features features;
    private final PlacesInMemory memory;
    private final Map<Question, Known> counts = Collections.synchronizedMap(new Remembered());

    SelectingFeatures(Layers layers, Features features, PlacesInMemory memory) {
        this.layers = layers;
        this.features = features;
        this.memory = memory;
    }

    /** Takes a feature. */
    @FunctionalInterface
    public interface Taker {

        void take(Feature feature) throws IOException;
    }

    /**
     * What was given.
     *
     * @param last where the last one stands; the next page begins behind it
     * @param more true if there is one behind it
     */
    public record Given(int count, Bookmark last, boolean more) {}

    private record Question(int layer, long content, FeatureFilter filter) {}

    /** @param many true if there are more than anybody counts */
    private record Known(OptionalLong count, boolean many) {

        private static final Known MANY = new Known(OptionalLong.empty(), true);
    }

    public Optional<Feature> one(Layer layer, String id, boolean stored) {
        return features.find(layer, id, stored);
    }

    /** The same in the order in which features came, after the one with a number. */
    public Given each(Layer layer, FeatureFilter filter, long after, int limit, boolean stored, Taker taker)
            throws IOException {
        return each(layer, filter, FeatureOrder.NONE, Bookmark.after(after), limit, stored, taker);
    }

    /** Those with these numbers that are still there, by number. */
    public List<Feature> these(Layer layer, List<Long> numbers) {
        return numbers.isEmpty() ? List.of() : features.find(layer, numbers, false);
    }

    /**
     * Gives the wanted features behind a place in their order to the taker, as many as the limit allows.
     *
     * @param stored true if the geometry in the layer's own system is wanted as well
     */
    public Given each(Layer layer, FeatureFilter filter, FeatureOrder order, Bookmark after, int limit, boolean stored,
            Taker taker) throws IOException {
        ExactMatch match = new ExactMatch(layer, filter);
        Optional<PlacesOfLayer> places = order.none() ? memory.of(layer, filter) : Optional.empty();
        boolean many = places.isEmpty() && !filter.everywhere() && known(layer, filter, places).many();
        int given = 0;
        Bookmark last = after;
        List<Candidate> candidates;
        int asked;
        Bookmark from = after;
        do {
            asked = filter.known() ? Math.min(MOST_CANDIDATES, limit - given) + 1 : MOST_CANDIDATES;
            candidates = places.isPresent() ? places.get().candidates(filter.boxes(), from.number(), asked)
                    : candidates(layer, filter, order, from, asked, many);
            for (int start = 0; start < candidates.size(); start += AT_ONCE) {
                List<Candidate> some = candidates.subList(start, Math.min(start + AT_ONCE, candidates.size()));
                for (Wanted wanted : wanted(layer, some, match, stored)) {
                    if (given == limit) {
                        return new Given(given, last, true);
                    }
                    taker.take(wanted.feature());
                    given++;
                    last = wanted.place();
                }
            }
            from = candidates.isEmpty() ? from : candidates.getLast().place();
        } while (candidates.size() == asked);
        return new Given(given, last, false);
    }

    private List<Candidate> candidates(Layer layer, FeatureFilter filter, FeatureOrder order, Bookmark from, int most,
            boolean many) {
        if (!order.none()) {
            return features.sorted(layer, filter, order, from, most);
        }
        return many ? features.walk(layer, filter, from.number(), most)
                : features.candidates(layer, filter, from.number(), most);
    }

    private record Wanted(Feature feature, Bookmark place) {}

    /** Those of the candidates that are wanted. One that was deleted meanwhile is gone. */
    private List<Wanted> wanted(Layer layer, List<Candidate> candidates, ExactMatch match, boolean stored) {
        Map<Long, Feature> found = new HashMap<>();
        features.find(layer, candidates.stream().map(Candidate::number).toList(), stored)
                .forEach(feature -> found.put(feature.number(), feature));
        List<Wanted> wanted = new ArrayList<>(found.size());
        for (Candidate candidate : candidates) {
            Feature feature = found.get(candidate.number());
            if (feature != null && (candidate.sure() || match.matches(feature))) {
                wanted.add(new Wanted(feature, candidate.place()));
            }
        }
        return wanted;
    }

    /**
     * How many features of this content are wanted, exactly; empty if there are very many, if too many of them would
     * have to be looked at to know, or if the content has changed meanwhile.
     */
    public OptionalLong count(Layer layer, FeatureFilter filter) {
        return filter.all() ? OptionalLong.of(layer.features())
                : known(layer, filter, memory.of(layer, filter)).count();
    }

    private Known known(Layer layer, FeatureFilter filter, Optional<PlacesOfLayer> places) {
        Question question = new Question(layer.number(), layer.content(), filter);
        Known known = counts.get(question);
        if (known == null || known.many() && places.isPresent()) {
            known = places.isPresent() ? counted(layer, filter, places.get()) : counted(layer, filter);
            if (layers.content(layer.number()) != layer.content()) {
                return new Known(OptionalLong.empty(), known.many());
            }
            counts.put(question, known);
        }
        return known;
    }

    private Known counted(Layer layer, FeatureFilter filter, PlacesOfLayer places) {
        PlacesOfLayer.Counted counted = places.count(filter.boxes());
        return counted.unsure().size() > MOST_LOOKED_AT ? new Known(OptionalLong.empty(), false)
                : new Known(OptionalLong.of(counted.sure() + matching(layer, filter, counted.unsure())), false);
    }

    private long matching(Layer layer, FeatureFilter filter, List<Long> numbers) {
        ExactMatch match = new ExactMatch(layer, filter);
        return features.find(layer, numbers, false).stream().filter(match::matches).count();
    }

    private Known counted(Layer layer, FeatureFilter filter) {
        Tally tally = features.tally(layer, filter, MOST_COUNTED + 1);
        if (tally.all() > MOST_COUNTED) {
            return Known.MANY;
        }
        if (tally.unsure() > MOST_LOOKED_AT) {
            return new Known(OptionalLong.empty(), false);
        }
        long matching = matching(layer, filter, features.unsure(layer, filter));
        return new Known(OptionalLong.of(tally.sure() + matching), false);
    }

    private static final class Remembered extends LinkedHashMap<Question, Known> {

        private static final long serialVersionUID = 1L;

        private Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Known> eldest) {
            return size() > COUNTS_KEPT;
        }
    }
}
