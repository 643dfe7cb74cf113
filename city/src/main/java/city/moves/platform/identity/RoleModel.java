package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.List;

/**
 * One role on the desk.
 *
 * @param version  the stored version; 0 for a new role
 * @param rights   all rights that the capabilities contribute
 * @param stored   what is stored meanwhile, if somebody else changed it
 */
record RoleModel(String key, int version, Form form, List<Permission> rights, List<Difference> stored) {

    RoleModel {
        stored = stored.stream().filter(Difference::isOne).toList();
    }

    boolean isNew() {
        return version == 0;
    }
}
