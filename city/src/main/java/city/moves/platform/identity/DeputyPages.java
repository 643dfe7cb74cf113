package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Naming a deputy, and acting as one: who stands in says so first, so that each deed is known to be for somebody. */
@Controller
class DeputyPages {

    static final String HERE = "/amt/vertretung";

    private static final String TEMPLATE = "platform/identity/deputies";
    private static final Set<String> DONE = Set.of("benannt", "beendet");
    private static final int LONGEST_NAME = 120;

    private final Deputies deputies;
    private final Roles roles;
    private final Departments departments;
    private final NamingDeputy naming;
    private final EndingDeputy ending;

    DeputyPages(Deputies deputies, Roles roles, Departments departments, NamingDeputy naming, EndingDeputy ending) {
        this.deputies = deputies;
        this.roles = roles;
        this.departments = departments;
        this.naming = naming;
        this.ending = ending;
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, Actor actor, Form asked) {
        String done = asked.value("erledigt");
        return page.show(TEMPLATE, model(page, actor, Form.empty(),
                DONE.contains(done) ? "identity.deputy.done." + done : ""));
    }

    @PostMapping(HERE)
    ModelAndView name(Page page, Actor actor, Form form) {
        UUID assignment = form.required("assignment", "identity.assignment.role-missing",
                form.id("assignment").orElse(null));
        String name = form.requiredText("name", LONGEST_NAME, "identity.deputy.name-missing");
        LocalDate since = form.requiredDay("since", "identity.deputy.day-missing");
        LocalDate until = form.requiredDay("until", "identity.deputy.day-missing");
        if (!form.hasErrors() && assignment != null && since != null && until != null
                && naming.name(actor, new NamingDeputy.Command(assignment, name, since, until))
                        instanceof Outcome.Refused<Assignment> refused) {
            refused.refusals().forEach(form::refuse);
        }
        return form.hasErrors()
                ? page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(page, actor, form, ""))
                : page.redirect(HERE + "?erledigt=benannt");
    }

    @PostMapping(HERE + "/aufheben")
    ModelAndView end(Page page, Actor actor, Form form) {
        AccountDesk.allowed(ending.end(actor, form.id("deputy").orElseThrow(Refused::notFound)));
        return page.redirect(HERE + "?erledigt=beendet");
    }

    /** From here on the person acts for the other one, with nothing but the rights that were lent. */
    @PostMapping(HERE + "/beginnen")
    ModelAndView act(Page page, Actor actor, Form form, HttpServletRequest request) {
        UUID represented = form.id("represented").orElseThrow(Refused::notFound);
        if (deputies.by(actor.account(), page.today()).stream()
                .noneMatch(deputy -> deputy.represented().equals(represented) && deputy.isOn(page.today()))) {
            throw Refused.notFound();
        }
        request.getSession().setAttribute(SessionContexts.REPRESENTED, represented.toString());
        return page.redirect("/amt");
    }

    @PostMapping(HERE + "/ablegen")
    ModelAndView actForOneself(Page page, HttpServletRequest request) {
        request.getSession().removeAttribute(SessionContexts.REPRESENTED);
        return page.redirect(HERE);
    }

    private DeputyModel model(Page page, Actor actor, Form form, String done) {
        LocalDate today = page.today();
        return new DeputyModel(
                roles.heldBy(actor.account()).stream().filter(held -> held.isOn(today)).toList(),
                deputies.of(actor.account(), today), deputies.by(actor.account(), today),
                actor.represented() == null ? null : actor.represented().account(),
                roles.all().stream().collect(Collectors.toMap(Role::key, Function.identity())),
                departments.all().stream().collect(Collectors.toMap(Department::key, Function.identity())),
                today, form, done);
    }
}
