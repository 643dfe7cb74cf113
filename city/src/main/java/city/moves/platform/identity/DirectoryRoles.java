package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the roles that a directory gives up to date at each sign-in. What a person gave by hand is neither changed nor
 * taken away.
 */
@Repository
class DirectoryRoles {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryRoles.class);

    private final Roles roles;
    private final Departments departments;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    DirectoryRoles(Roles roles, Departments departments, AuditTrail trail, JdbcClient jdbc) {
        this.roles = roles;
        this.departments = departments;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void bringUpToDate(UUID account, Vouched vouched) {
        Provider provider = vouched.provider();
        if (provider.roleClaim().isEmpty()) {
            return;
        }
        Set<Provider.GroupRole> wanted = new HashSet<>(provider.rolesOf(vouched.groups()));
        for (Assignment held : given(account, provider)) {
            if (wanted.stream().noneMatch(role -> isSame(role, held))) {
                roles.remove(held.id());
                record(account, provider, "role.withdrawn", new Deed.Change(held.inWords(), null));
            }
        }
        wanted.stream().filter(this::isKnown).forEach(role -> give(account, provider, role));
    }

    private void give(UUID account, Provider provider, Provider.GroupRole role) {
        boolean added = jdbc.sql("""
                insert into identity.assignment (account, role, department, source)
                values (:account, :role, :department, :source)
                on conflict (account, role, department) do nothing
                """)
                .param("account", account).param("role", role.role()).param("department", role.department())
                .param("source", provider.source()).update() == 1;
        if (added) {
            record(account, provider, "role.assigned", new Deed.Change(null,
                    new Assignment(account, account, role.role(), role.department(), null, null).inWords()));
        }
    }

    private List<Assignment> given(UUID account, Provider provider) {
        List<UUID> ids = jdbc.sql("select id from identity.assignment where account = :account and source = :source")
                .param("account", account).param("source", provider.source()).query(UUID.class).list();
        return roles.heldBy(account).stream().filter(held -> ids.contains(held.id())).toList();
    }

    private boolean isKnown(Provider.GroupRole role) {
        boolean known = exist(role);
        if (!known) {
            LOG.warn("the group {} gives {}, which this city does not know", role.group(), role.inWords());
        }
        return known;
    }

    /** The short names of all roles and departments, for whoever configures a directory. */
    public String known() {
        return roles.all().stream().map(Role::key).collect(Collectors.joining(", ")) + " and the departments "
                + departments.all().stream().map(Department::key).collect(Collectors.joining(", "));
    }

    /** True if the city has this role and this department. */
    public boolean exist(Provider.GroupRole role) {
        return roles.find(role.role()).isPresent()
                && (role.department() == null || departments.find(role.department()).isPresent());
    }

    private void record(UUID account, Provider provider, String action, Deed.Change change) {
        trail.record(Deed.of("identity", action, "account:" + account, null, provider.nameDe(),
                Map.of("role", change)));
    }

    private static boolean isSame(Provider.GroupRole role, Assignment held) {
        return role.role().equals(held.role())
                && String.valueOf(role.department()).equals(String.valueOf(held.department()));
    }
}
