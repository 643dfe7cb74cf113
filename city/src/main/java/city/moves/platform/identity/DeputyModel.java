package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for a person and for whom the person stands in.
 *
 * @param held       the roles of one's own that can be represented
 * @param mine       those who stand in for the person
 * @param others     those for whom the person stands in
 * @param acting     the account for which the person acts now; null if for nobody
 * @param roles      names of the roles by their keys
 * @param departments names of the departments by their keys
 * @param done       key of the sentence that says what was done; empty if nothing was
 */
record DeputyModel(List<Assignment> held, List<Deputy> mine, List<Deputy> others, @Nullable UUID acting,
        Map<String, Role> roles, Map<String, Department> departments, LocalDate today, Form form, String done) {

    List<Option> options(Language language, String wholeCity) {
        return held.stream().map(assignment -> Option.of(assignment.id().toString(),
                words(assignment.role(), assignment.department(), language, wholeCity))).toList();
    }

    String words(Deputy deputy, Language language, String wholeCity) {
        return words(deputy.role(), deputy.department(), language, wholeCity);
    }

    private String words(String role, @Nullable String department, Language language, String wholeCity) {
        return roles.get(role).name(language) + ", "
                + (department == null ? wholeCity : departments.get(department).name(language));
    }
}
