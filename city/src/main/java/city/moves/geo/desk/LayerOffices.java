package city.moves.geo.desk;

import city.moves.platform.identity.Departments;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the offices are called that keep layers. */
@Component
class LayerOffices {

    private final Departments departments;

    LayerOffices(Departments departments) {
        this.departments = departments;
    }

    /** By key, in the order of the German names. */
    Map<String, String> names(Page page) {
        Map<String, String> names = new LinkedHashMap<>();
        departments.all().forEach(office -> names.put(office.key(), office.name(page.language())));
        return names;
    }

    static List<Option> options(Map<String, String> names) {
        return names.entrySet().stream().map(office -> Option.of(office.getKey(), office.getValue())).toList();
    }
}
