package city.moves.geo;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.identity.Departments;
import city.moves.platform.web.Page;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says states and offices as people call them where the trail keeps their keys. */
@Component
class GeoDeeds implements DeedWords {

    private static final Set<String> OFFICES = Set.of("department", "writers");

    private final Departments departments;

    GeoDeeds(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String module() {
        return "geo";
    }

    @Override
    public Optional<String> value(Page page, String field, String value) {
        if (field.equals("state")) {
            return DeedWords.said(page, "geo.desk.state." + value);
        }
        return OFFICES.contains(field) ? Optional.of(Arrays.stream(value.split(", "))
                .map(key -> departments.find(key).map(office -> office.name(page.language())).orElse(key))
                .collect(Collectors.joining(", "))) : Optional.empty();
    }
}
