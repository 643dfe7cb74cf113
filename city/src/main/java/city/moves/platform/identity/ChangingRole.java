package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a role is called and which rights it bundles; a role of version 0 is a new one. */
@Service
class ChangingRole {

    private final Roles roles;
    private final AuditTrail trail;

    ChangingRole(Roles roles, AuditTrail trail) {
        this.roles = roles;
        this.trail = trail;
    }

    @Transactional
    public Outcome<Role> change(Actor actor, Role wanted) {
        Optional<Refusal> refused = actor.refusedFor(IdentityConfiguration.ADMINISTER, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<Role> stored = roles.find(wanted.key());
        if (wanted.version() == 0 && stored.isPresent()) {
            return Outcome.refused(Refusal.ofField("key", "identity.role.key-taken"));
        }
        if (wanted.key().equals(Role.ADMINISTRATOR)
                && !wanted.permissions().contains(IdentityConfiguration.ADMINISTER.key())) {
            return Outcome.refused(Refusal.ofField("permissions", "identity.role.administrator"));
        }
        Map<String, Deed.Change> changes = changes(stored.orElse(new Role(wanted.key(), "", "", Set.of(), 0)), wanted);
        if (wanted.version() == 0) {
            if (!roles.add(wanted)) {
                return Outcome.refused(Refusal.ofField("key", "identity.role.key-taken"));
            }
        } else if (stored.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        } else if (changes.isEmpty()) {
            return Outcome.done(wanted);
        } else if (!roles.change(wanted)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "web.trouble.changed-meanwhile.text");
        }
        trail.record(actor.did("identity", stored.isEmpty() ? "role.added" : "role.changed", wanted.subject(), changes));
        return Outcome.done(wanted);
    }

    private static Map<String, Deed.Change> changes(Role before, Role after) {
        Map<String, Deed.Change> changes = new TreeMap<>();
        changes.put("name-de", new Deed.Change(before.nameDe(), after.nameDe()));
        changes.put("name-en", new Deed.Change(before.nameEn(), after.nameEn()));
        changes.put("permissions", new Deed.Change(
                String.join(" ", before.permissions()), String.join(" ", after.permissions())));
        changes.values().removeIf(change -> String.valueOf(change.from()).equals(change.to()));
        return changes;
    }
}
