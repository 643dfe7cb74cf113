package city.moves.strategy;

import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What each office is called, by its key, in the order of the German names. */
    Map<String, String> names(Page page) {
        Map<String, String> names = new LinkedHashMap<>();
        departments.all().forEach(office -> names.put(office.key(), office.name(page.language())));
        return names;
    }

    List<Option> options(Page page) {
        return names(page).entrySet().stream().map(office -> Option.of(office.getKey(), office.getValue())).toList();
    }

    List<String> keys() {
        return departments.all().stream().map(Department::key).toList();
    }
}
