package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of the roles: which rights each one bundles. */
@Controller
class RoleDesk {

    static final String PATH = "/amt/rollen";

    private static final String TEMPLATE = "platform/identity/role";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,40}");
    private static final int LONGEST_NAME = 80;

    /** The list of roles with the rights that there are. */
    record Overview(List<Role> roles, List<Permission> rights) {}

    private final Roles roles;
    private final ChangingRole changing;
    private final List<Permission> rights;

    RoleDesk(Roles roles, ChangingRole changing, List<Permission> rights) {
        this.roles = roles;
        this.changing = changing;
        this.rights = rights.stream().sorted(Comparator.comparingInt(Permission::order)).toList();
    }

    @GetMapping(PATH)
    ModelAndView list(Page page, Actor actor) {
        refuseOthers(actor);
        return page.show("platform/identity/roles", new Overview(roles.all(), rights));
    }

    @GetMapping(PATH + "/neu")
    ModelAndView ask(Page page, Actor actor) {
        refuseOthers(actor);
        return page.show(TEMPLATE, new RoleModel("", 0, Form.empty(), rights, List.of()));
    }

    @GetMapping(PATH + "/{key}")
    ModelAndView show(Page page, Actor actor, @PathVariable String key) {
        refuseOthers(actor);
        Role role = roles.find(key).orElseThrow(Refused::notFound);
        return page.show(TEMPLATE, new RoleModel(key, role.version(), stored(role), rights, List.of()));
    }

    @ProofNeeded
    @PostMapping(PATH + "/neu")
    ModelAndView add(Page page, Actor actor, Form form) {
        String key = form.requiredText("key", 50, "identity.role.key-missing");
        if (form.error("key") == null && (!KEY.matcher(key).matches() || key.equals("neu"))) {
            form.refuse("key", "identity.role.key-malformed");
        }
        return save(page, actor, key, 0, form);
    }

    @ProofNeeded
    @PostMapping(PATH + "/{key}")
    ModelAndView change(Page page, Actor actor, @PathVariable String key, Form form) {
        return save(page, actor, key, Math.max(1, form.version()), form);
    }

    private ModelAndView save(Page page, Actor actor, String key, int version, Form form) {
        refuseOthers(actor);
        String german = form.requiredText("nameDe", LONGEST_NAME, "identity.role.name-missing");
        String english = form.requiredText("nameEn", LONGEST_NAME, "identity.role.name-missing");
        TreeSet<String> wanted = new TreeSet<>(form.values("permissions"));
        if (!rights.stream().map(Permission::key).collect(Collectors.toSet()).containsAll(wanted)) {
            form.refuse("permissions", "web.form.no-choice");
        }
        if (form.hasErrors()) {
            return refused(page, key, version, form, List.of(), HttpStatus.BAD_REQUEST);
        }
        return switch (changing.change(actor, new Role(key, german, english, wanted, version))) {
            case Outcome.Done<Role> _ -> page.redirect(PATH);
            case Outcome.Refused<Role> outcome -> refused(page, key, version, form, outcome.refusals().getFirst());
        };
    }

    private ModelAndView refused(Page page, String key, int version, Form form, Refusal refusal) {
        if (refusal.trouble() == Trouble.INPUT_MALFORMED) {
            form.refuse(refusal);
            return refused(page, key, version, form, List.of(), HttpStatus.BAD_REQUEST);
        }
        if (refusal.trouble() != Trouble.CHANGED_MEANWHILE) {
            throw new Refused(refusal);
        }
        Role now = roles.find(key).orElseThrow(Refused::notFound);
        form.refuse(refusal);
        return refused(page, key, now.version(), form, List.of(
                new Difference("identity.role.name-de", form.value("nameDe"), now.nameDe()),
                new Difference("identity.role.name-en", form.value("nameEn"), now.nameEn()),
                new Difference("identity.role.permissions", words(page, form.values("permissions")),
                        words(page, now.permissions()))), HttpStatus.CONFLICT);
    }

    private ModelAndView refused(Page page, String key, int version, Form form, List<Difference> stored,
            HttpStatus status) {
        return page.show(status, TEMPLATE, new RoleModel(key, version, form, rights, stored));
    }

    private static String words(Page page, Iterable<String> permissions) {
        TreeSet<String> words = new TreeSet<>();
        permissions.forEach(permission -> words.add(page.text("permission." + permission)));
        return String.join(", ", words);
    }

    private static void refuseOthers(Actor actor) {
        actor.refusedFor(IdentityConfiguration.ADMINISTER, Actor.WHOLE_CITY).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    private static Form stored(Role role) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("nameDe", List.of(role.nameDe()));
        values.put("nameEn", List.of(role.nameEn()));
        values.put("permissions", List.copyOf(role.permissions()));
        return Form.showingAll(values);
    }
}
