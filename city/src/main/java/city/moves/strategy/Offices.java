package city.moves.strategy;

import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offices that lead measures, as people call them. */
@Component
class Offices {

    private final Departments departments;

    Offices(Departments departments) {
        this.departments = departments;
    }

    boolean exists(String key) {
        return departments.find(key).isPresent();
    }

    /** Its name, or its key where the city's list does not have it. */
    String name(String key, Page page) {
        return departments.find(key).map(office -> office.name(page.language())).orElse(key);
    }

    List<Option> options(Page page) {
        return departments.all().stream().map(office -> Option.of(office.key(), office.name(page.language()))).toList();
    }

    List<String> keys() {
        return departments.all().stream().map(Department::key).toList();
    }
}
