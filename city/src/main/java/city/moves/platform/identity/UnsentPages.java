package city.moves.platform.identity;

import city.moves.platform.web.Page;
import city.moves.platform.web.SentForm;
import city.moves.platform.web.UnsentForms;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a person goes on after signing in again: at the form that outlived the session before, filled as it was. Whoever
 * is not its person, or comes too late, is told so.
 */
@Controller
class UnsentPages {

    private static final String HERE = "/konto/fortsetzen/";

    private final KeptForms keptForms;
    private final UnsentForms unsentForms;

    UnsentPages(KeptForms keptForms, UnsentForms unsentForms) {
        this.keptForms = keptForms;
        this.unsentForms = unsentForms;
    }

    static String path(UUID kept) {
        return HERE + kept;
    }

    static boolean leadsHere(String path) {
        return path.startsWith(HERE);
    }

    @GetMapping(HERE + "{id:[0-9a-f-]{36}}")
    @Nullable ModelAndView goOn(Page page, Actor actor, @PathVariable UUID id, HttpServletRequest request,
            HttpServletResponse response) throws IOException, ServletException {
        Optional<KeptForm> kept = keptForms.find(actor.account(), id).filter(KeptForm::posted);
        if (kept.isEmpty()) {
            return page.show(HttpStatus.NOT_FOUND, "platform/identity/unsentElsewhere", path(id));
        }
        String ledTo = kept.get().ledTo();
        if (ledTo != null) {
            response.sendRedirect(ledTo);
            return null;
        }
        request.setAttribute(SentForm.KEPT, id);
        SentForm form = new SentForm(kept.get().path(), kept.get().fields(), kept.get().files());
        unsentForms.show(form, HttpStatus.OK, request, response);
        return null;
    }
}
