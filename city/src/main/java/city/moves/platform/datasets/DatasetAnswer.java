package city.moves.platform.datasets;

import city.moves.platform.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set as a program reads it, with words in the language of the address.
 *
 * @param publisher     key of the office
 * @param publisherName its name
 */
record DatasetAnswer(String key, String title, String description, String licence, String publisher,
        String publisherName, @Nullable Instant modified, List<DownloadAnswer> distributions) {

    /** One download. */
    record DownloadAnswer(String format, String mediaType, String href) {}

    static DatasetAnswer of(Dataset dataset, String publisherName, Page page) {
        return new DatasetAnswer(dataset.key(), page.text(dataset.title()), page.text(dataset.description()),
                dataset.licence(), dataset.publisher(), publisherName, dataset.modified(), dataset.distributions().stream()
                        .map(file -> new DownloadAnswer(file.format(), file.mediaType(), page.baseUrl() + file.path()))
                        .toList());
    }
}
