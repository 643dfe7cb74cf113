package city.moves.geo.intake;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.FeatureSink;

/** Hears what is in a file. */
interface RecordSink extends FeatureSink {

    /**
     * A record whose address says no place.
     *
     * @param address as the file has it
     */
    void unplaced(Feature feature, Flaw flaw, String address);
}
