package city.moves.engines.geoformats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a source told. */
final class Collected implements FeatureSink {
    final List<Feature> features = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    @Nullable SourceDescription description;

    static Collected of(Path file) {
        return of(file, null);
    }

    static Collected of(Path file, @Nullable String layer) {
        Collected collected = new Collected();
        GeoFiles.open(file, layer, ReadLimits.STANDARD).read(collected);
        return collected;
    }

    List<ProblemKind> kinds() {
        return problems.stream().map(Problem::kind).toList();
    }

    @Override
    public void describe(SourceDescription told) {
        description = told;
    }

    @Override
    public void feature(Feature feature) {
        features.add(feature);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
