package city.moves.platform.datasets;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.OrderedKey;
import city.moves.platform.web.Page;
import city.moves.platform.web.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open data of the house for programs. */
@RestController
@Tag(name = "datasets", description = "Open data sets with their downloads")
class DatasetApi {

    private final Catalogue catalogue;
    private final Publishers publishers;

    DatasetApi(Catalogue catalogue, Publishers publishers) {
        this.catalogue = catalogue;
        this.publishers = publishers;
    }

    /** A page of data sets. */
    record DatasetPageAnswer(List<DatasetAnswer> items, @Nullable String next) {}

    @Operation(summary = "Data sets in the order of the catalogue")
    @GetMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
    DatasetPageAnswer datasets(@RequestParam(defaultValue = "25") int limit,
            @RequestParam(defaultValue = "") String after, Page page) {
        KeyPage<Dataset> found = catalogue.page(
                Parameters.after(after, OrderedKey::of, OrderedKey::text), Parameters.limit(limit));
        return new DatasetPageAnswer(
                found.items().stream().map(dataset ->
                        DatasetAnswer.of(dataset, publishers.name(dataset, page.language()), page)).toList(), found.next());
    }
}
