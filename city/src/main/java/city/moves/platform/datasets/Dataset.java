package city.moves.platform.datasets;

import city.moves.platform.web.Caption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of open data with its downloads.
 *
 * @param order         place in the catalogue
 * @param key           unique, such as {@code strategy-measures}
 * @param title         its name
 * @param description   what is in it
 * @param licence       SPDX identifier or the German licence's short name, such as {@code dl-de/by-2-0}
 * @param publisher     key of the office that is responsible for it
 * @param modified      when its content last changed; null if it is computed at each request
 * @param distributions the ways to it
 */
public record Dataset(int order, String key, Caption title, Caption description, String licence, String publisher,
        @Nullable Instant modified, List<Distribution> distributions) {

    /** A set whose title and description stand in the messages, by their keys. */
    public Dataset(int order, String key, String title, String description, String licence, String publisher,
            @Nullable Instant modified, List<Distribution> distributions) {
        this(order, key, new Caption.Key(title), new Caption.Key(description), licence, publisher, modified,
                distributions);
    }

    /**
     * One way to the data.
     *
     * @param format    as shown, such as {@code CSV}
     * @param mediaType such as {@code text/csv}
     * @param path      address without language prefix
     * @param access    what happens at the address
     */
    public record Distribution(String format, String mediaType, String path, Access access) {

        /** A file to download. */
        public Distribution(String format, String mediaType, String path) {
            this(format, mediaType, path, Access.FILE);
        }
    }

    /** Whether the data comes as a whole, or is asked for piece by piece. */
    public enum Access { FILE, INTERFACE }
}
