package city.moves.platform.datasets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of open data with its downloads.
 *
 * @param order         place in the catalogue
 * @param key           unique, such as {@code strategy-measures}
 * @param title         key of its text
 * @param description   key of its text
 * @param licence       SPDX identifier or the German licence's short name, such as {@code dl-de/by-2-0}
 * @param publisher     key of the office that is responsible for it
 * @param modified      when its content last changed; null if it is computed at each request
 * @param distributions its downloads
 */
public record Dataset(int order, String key, String title, String description, String licence, String publisher,
        @Nullable Instant modified, List<Distribution> distributions) {

    /**
     * One download.
     *
     * @param format    as shown, such as {@code CSV}
     * @param mediaType such as {@code text/csv}
     * @param path      address without language prefix
     */
    public record Distribution(String format, String mediaType, String path) {}
}
