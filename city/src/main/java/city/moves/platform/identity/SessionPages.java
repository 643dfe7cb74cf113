package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one is signed in, and how to end it there. */
@Controller
class SessionPages {

    private static final String HERE = "/konto/sitzungen";

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(HERE)
    ModelAndView list(Page page, Actor actor, Form asked, HttpServletRequest request) {
        return page.show("platform/identity/sessions", new SessionsModel(
                sessions.of(actor.account(), request.getSession().getId()), asked.isChosen("erledigt", "beendet")));
    }

    @PostMapping(HERE + "/beenden")
    ModelAndView end(Page page, Actor actor, Form form) {
        sessions.end(actor.account(), form.value("session"));
        return page.redirect(HERE + "?erledigt=beendet");
    }

    @PostMapping(HERE + "/andere-beenden")
    ModelAndView endOthers(Page page, Actor actor, HttpServletRequest request) {
        sessions.endAllBut(actor.account(), request.getSession().getId());
        return page.redirect(HERE + "?erledigt=beendet");
    }
}
