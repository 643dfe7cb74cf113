package city.moves.engines.geoformats;

/** Hears what a {@link FeatureSource} finds. */
public interface FeatureSink {

    /** Once and before everything else, unless the file could not be opened at all. */
    default void describe(SourceDescription description) {}

    void feature(Feature feature);

    void problem(Problem problem);
}
