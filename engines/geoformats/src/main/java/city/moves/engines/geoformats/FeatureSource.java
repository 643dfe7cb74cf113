package city.moves.engines.geoformats;

/** One layer of a file. */
public interface FeatureSource {

    /**
     * Reads the layer from its beginning and tells the sink: first the description, then features and problems in the order of
     * the file. Whatever the file holds ends in problems; what the sink throws passes through.
     */
    void read(FeatureSink sink);
}
