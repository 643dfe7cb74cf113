package city.moves.platform.identity;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.web.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what the trail keeps of accounts and roles as people say it. */
@Component
class IdentityDeeds implements DeedWords {

    /** What {@link Assignment#inWords} writes. */
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\S+) @ (\\S+)");
    private static final Pattern DAY = Pattern.compile(" (from|until) (\\d{4}-\\d{2}-\\d{2})");
    private static final Map<String, String> BEGINNINGS =
            Map.of("assurance", "identity.assurance.", "theme", "identity.theme.");

    private final Roles roles;
    private final Departments departments;

    IdentityDeeds(Roles roles, Departments departments) {
        this.roles = roles;
        this.departments = departments;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public Optional<String> value(Page page, String field, String value) {
        return switch (field) {
            case "role", "deputy" -> Optional.of(assignment(page, value));
            case "permissions" -> Optional.of(Stream.of(value.split(" "))
                    .map(right -> DeedWords.said(page, "permission." + right).orElse(right))
                    .collect(Collectors.joining(", ")));
            default -> Optional.ofNullable(BEGINNINGS.get(field))
                    .flatMap(beginning -> DeedWords.said(page, beginning + value));
        };
    }

    private String assignment(Page page, String value) {
        String named = ASSIGNMENT.matcher(value).replaceAll(found -> role(page, found));
        return DAY.matcher(named).replaceAll(found -> " " + page.text("identity.deed." + found.group(1),
                page.formats().day(LocalDate.parse(found.group(2)))));
    }

    private String role(Page page, MatchResult found) {
        String office = found.group(2).equals(Actor.WHOLE_CITY) ? page.text("identity.assignment.whole-city")
                : departments.find(found.group(2)).map(one -> one.name(page.language())).orElse(found.group(2));
        String role = roles.find(found.group(1)).map(one -> one.name(page.language())).orElse(found.group(1));
        return page.text("identity.deed.role", role, office).replace("\\", "\\\\").replace("$", "\\$");
    }
}
