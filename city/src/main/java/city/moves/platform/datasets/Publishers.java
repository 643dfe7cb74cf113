package city.moves.platform.datasets;

import city.moves.platform.identity.Departments;
import city.moves.platform.web.Language;
import org.springframework.stereotype.Component;

/** The offices that publish data, as people call them. */
@Component
class Publishers {

    private final Departments departments;

    Publishers(Departments departments) {
        this.departments = departments;
    }

    /** Its name, or its key where the city's list does not have it. */
    String name(Dataset dataset, Language language) {
        return departments.find(dataset.publisher()).map(office -> office.name(language)).orElse(dataset.publisher());
    }
}
