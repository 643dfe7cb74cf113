package city.moves.platform.identity;

import city.moves.platform.web.FormKeys;
import city.moves.platform.web.FormKeys.Opener;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.SentForm;
import city.moves.platform.web.Troubles;
import city.moves.platform.web.UnsentForms;
import city.moves.platform.web.Visitor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A form that outlived its session: the token is worth nothing any more, but what was typed is. Whoever opened the form
 * sees it again as it was, after signing in if need be; nobody else does.
 */
@Component
class ExpiredForms {

    private final FormKeys formKeys;
    private final KeptForms keptForms;
    private final UnsentForms unsentForms;

    ExpiredForms(FormKeys formKeys, KeptForms keptForms, UnsentForms unsentForms) {
        this.formKeys = formKeys;
        this.keptForms = keptForms;
        this.unsentForms = unsentForms;
    }

    /** False if it is none of our forms, or somebody else's. */
    boolean rescue(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!HttpMethod.POST.matches(request.getMethod()) || Troubles.forProgram(request)) {
            return false;
        }
        Optional<Opener> opener = formKeys.opener(request.getParameter(FormKeys.FIELD));
        if (opener.isEmpty()) {
            return false;
        }
        Visitor visitor = Page.signedIn();
        Optional<UUID> present = Optional.ofNullable(visitor).map(Visitor::account).map(UUID::fromString);
        Optional<UUID> account = opener.get().account();
        if (account.isPresent() && present.isEmpty()) {
            return leadToSignIn(account.get(), request, response);
        }
        SentForm form = SentForm.of(request);
        boolean same = account.isPresent() ? account.equals(present) : unsentForms.isFromHere(request);
        if (!same || form.files()) {
            return false;
        }
        unsentForms.show(form, HttpStatus.FORBIDDEN, request, response);
        return true;
    }

    private boolean leadToSignIn(UUID account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SentForm form = SentForm.of(request);
        if (!form.files() && !form.mayBeKept()) {
            return false;
        }
        String prefix = Language.of(request).prefix();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (form.path().equals(SignInPages.SIGN_OUT)) {
            response.sendRedirect(prefix + SignInPages.SIGNED_OUT);
        } else if (form.files()) {
            response.sendRedirect(prefix + ReturnPath.toSignIn(form.path()));
        } else {
            UUID kept = keptForms.keep(account, new KeptForm(new UUID(0, 0), true, form.path(), form.fields(), false,
                    Assurance.BASIC));
            response.sendRedirect(prefix + ReturnPath.toSignIn(UnsentPages.path(kept)));
        }
        return true;
    }
}
