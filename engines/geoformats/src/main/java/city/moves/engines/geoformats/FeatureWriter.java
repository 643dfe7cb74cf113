package city.moves.engines.geoformats;

import java.io.Closeable;
import java.io.IOException;

/** Takes features into a file. What was written counts only once the writer is closed. */
public interface FeatureWriter extends Closeable {

    /** @throws IllegalArgumentException if the geometry is none; then nothing was written of the feature */
    void write(Feature feature) throws IOException;
}
