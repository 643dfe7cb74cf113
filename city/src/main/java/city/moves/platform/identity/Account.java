package city.moves.platform.identity;

import city.moves.platform.audit.Deed;
import city.moves.platform.web.Language;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A person or a member of staff, as far as the platform needs to know them.
 *
 * @param email    empty if not given
 * @param language {@code de} or {@code en}: the language of messages to the person
 * @param theme    tag of a {@link city.moves.platform.web.Theme}
 * @param version  raised by each change
 */
record Account(UUID id, String signInName, String displayName, String email, Assurance assurance, String language,
        String theme, boolean locked, int version, Instant createdAt) {

    /** The language of letters to the person. */
    Language speaks() {
        return language.equals(Language.EN.tag()) ? Language.EN : Language.DE;
    }

    /** How the trail names it. */
    String subject() {
        return "account:" + id;
    }

    /** What is different in the other one, for the trail. */
    Map<String, Deed.Change> changesTo(Account other) {
        Map<String, Deed.Change> changes = new TreeMap<>();
        change(changes, "display-name", displayName, other.displayName);
        change(changes, "email", email, other.email);
        change(changes, "assurance", assurance.name(), other.assurance.name());
        change(changes, "language", language, other.language);
        change(changes, "theme", theme, other.theme);
        change(changes, "locked", String.valueOf(locked), String.valueOf(other.locked));
        return changes;
    }

    Account named(String displayName, String email, Assurance assurance) {
        return new Account(id, signInName, displayName, email, assurance, language, theme, locked, version, createdAt);
    }

    Account preferring(String displayName, String email, String language, String theme) {
        return new Account(id, signInName, displayName, email, assurance, language, theme, locked, version, createdAt);
    }

    Account locked(boolean locked) {
        return new Account(id, signInName, displayName, email, assurance, language, theme, locked, version, createdAt);
    }

    private static void change(Map<String, Deed.Change> changes, String field, String from, String to) {
        if (!from.equals(to)) {
            changes.put(field, new Deed.Change(from, to));
        }
    }
}
