package city.moves.geo.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Takes the features out of one answer after the other. */
interface PageReader {

    Page read(InputStream answer, URI address) throws IOException;

    /** How many features came on more than one page, by their ids. */
    long repeated();

    /** The whole file, after the last answer. */
    InputStream file() throws IOException;
}
