package city.moves.services.forms;

import city.moves.platform.datasets.Dataset;
import city.moves.platform.datasets.Dataset.Access;
import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.datasets.DatasetSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The forms of services as open data. */
@Component
class FormDatasets implements DatasetSource {

    @Override
    public List<Dataset> datasets() {
        return List.of(new Dataset(205, "service-forms", "formdesk.dataset", "formdesk.dataset.text", "dl-de/by-2-0", "do-it", null,
                List.of(new Distribution("JSON", "application/json", FormApi.PATH, Access.INTERFACE))));
    }
}
