package city.moves.services;

import city.moves.platform.datasets.Dataset;
import city.moves.platform.datasets.Dataset.Access;
import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.datasets.DatasetSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The catalogue of services as open data. */
@Component
class ServicesDatasets implements DatasetSource {

    @Override
    public List<Dataset> datasets() {
        return List.of(new Dataset(200, "services", "services.dataset", "services.dataset.text", "dl-de/by-2-0", "do-it", null,
                List.of(new Distribution("XZuFi (XML)", "application/xml", ServiceApi.XZUFI),
                        new Distribution("JSON", "application/json", ServiceApi.PATH, Access.INTERFACE))));
    }
}
