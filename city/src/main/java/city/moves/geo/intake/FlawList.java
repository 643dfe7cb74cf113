package city.moves.geo.intake;

import city.moves.engines.geoformats.Problem;
import city.moves.geo.intake.Findings.Found;
import city.moves.geo.intake.Findings.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what is wrong and remembers the first places of each kind, however many there are. */
final class FlawList {

    private static final int PLACES = 20;

    private final Map<Flaw, Long> counts = new EnumMap<>(Flaw.class);
    private final Map<Flaw, List<Place>> places = new EnumMap<>(Flaw.class);

    void add(Problem problem) {
        add(Flaw.of(problem.kind()), problem.record(), problem.detail());
    }

    void add(Flaw flaw, long record, String detail) {
        counts.merge(flaw, 1L, Long::sum);
        List<Place> known = places.computeIfAbsent(flaw, _ -> new ArrayList<>());
        if (known.size() < PLACES) {
            known.add(new Place(record, detail));
        }
    }

    List<Found> all() {
        return counts.entrySet().stream()
                .map(one -> new Found(one.getKey(), one.getValue(), List.copyOf(places.get(one.getKey())))).toList();
    }
}
