package city.moves.platform.identity;

import city.moves.platform.web.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another house that vouches for people by OpenID Connect: a state's account service or a directory of employees.
 *
 * @param key         stands in addresses and with the accounts, so it never changes
 * @param levelClaim  the claim that says how surely the person is known, such as {@code acr}
 * @param levels      what its values mean
 * @param roleClaim   the claim that lists groups; empty if the house gives no roles
 * @param roles       what its groups mean
 * @param newAccounts true if whoever is unknown here gets an account
 */
record Provider(String key, String nameDe, String nameEn, URI issuer, String clientId, String clientSecret,
        List<String> scopes, String levelClaim, Map<String, Assurance> levels, String roleClaim, List<GroupRole> roles,
        boolean newAccounts) {

    /**
     * What a group of the directory holds here.
     *
     * @param department null for the whole city
     */
    record GroupRole(String group, String role, @Nullable String department) {

        /** As it is configured: {@code measure-owner@do-it}. */
        String inWords() {
            return department == null ? role : role + "@" + department;
        }
    }

    String name(Language language) {
        return language == Language.DE ? nameDe : nameEn;
    }

    /** How the roles that it gave are marked. */
    String source() {
        return "provider:" + key;
    }

    /** A value that means nothing here proves nothing. */
    Assurance level(@Nullable String value) {
        return Optional.ofNullable(value).map(levels::get).orElse(Assurance.BASIC);
    }

    boolean reaches(Assurance asked) {
        return asked == Assurance.BASIC || levels.values().stream().anyMatch(level -> level.reaches(asked));
    }

    /** What to ask for, the lowest sufficient level first. */
    List<String> valuesFor(Assurance asked) {
        return levels.entrySet().stream().filter(level -> level.getValue().reaches(asked))
                .sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    /** What the groups of a person hold here. */
    List<GroupRole> rolesOf(List<String> groups) {
        return roles.stream().filter(role -> groups.contains(role.group())).toList();
    }
}
