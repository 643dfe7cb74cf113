package city.moves.platform.identity;

import city.moves.platform.audit.Deed;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Who acts: a signed-in person with the rights of this moment. A controller takes it as a parameter, which asks for a
 * sign-in where there is none; use cases ask it for rights.
 *
 * @param account     the id of the account
 * @param displayName how the person is named on pages and in the audit trail
 * @param rights      for each right the keys of the departments it holds in; {@code *} means the whole city
 * @param assurance   how surely the account belongs to the person
 * @param represented for whom the person acts; null for oneself. The rights are then those that were lent
 */
public record Actor(UUID account, String displayName, Map<String, Set<String>> rights, Assurance assurance,
        @Nullable Represented represented) {

    /** Whom a deputy stands in for. */
    public record Represented(UUID account, String displayName) {}

    /** The key that stands for every department. */
    public static final String WHOLE_CITY = "*";

    public Actor(UUID account, String displayName, Map<String, Set<String>> rights) {
        this(account, displayName, rights, Assurance.BASIC, null);
    }

    /** True if the right holds anywhere. */
    public boolean may(Permission permission) {
        return rights.containsKey(permission.key());
    }

    /** True if the right holds for matters of this department. */
    public boolean may(Permission permission, String department) {
        Set<String> departments = rights.getOrDefault(permission.key(), Set.of());
        return departments.contains(WHOLE_CITY) || departments.contains(department);
    }

    /** The refusal to give when a right is missing; empty if the actor holds it anywhere. */
    public Optional<Refusal> refusedFor(Permission permission) {
        return refusedUnless(may(permission));
    }

    /** The refusal to give when a right is missing for this department; empty if the actor holds it there. */
    public Optional<Refusal> refusedFor(Permission permission, String department) {
        return refusedUnless(may(permission, department));
    }

    /** A deed of this actor for the audit trail. A deputy's deed names for whom it was done. */
    public Deed did(String module, String action, String subject, Map<String, Deed.Change> changes) {
        if (represented == null) {
            return Deed.of(module, action, subject, account, displayName, changes);
        }
        Map<String, Deed.Change> all = new TreeMap<>(changes);
        all.put("represented", new Deed.Change(null, represented.displayName() + " (" + represented.account() + ")"));
        return Deed.of(module, action, subject, account, displayName, all);
    }

    /** A deed that concerns the actor alone, also while acting for somebody else. */
    Deed didForOneself(String action, Map<String, Deed.Change> changes) {
        return Deed.of("identity", action, "account:" + account, account, displayName, changes);
    }

    /** To be thrown where nobody goes on who is not signed in: the person is asked to sign in and comes back. */
    public static RuntimeException missing() {
        return new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    private static Optional<Refusal> refusedUnless(boolean permitted) {
        return permitted ? Optional.empty()
                : Optional.of(Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
    }
}
