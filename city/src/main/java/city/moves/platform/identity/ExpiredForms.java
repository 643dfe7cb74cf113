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
 * sees it again as it was, after signing in if need be; nobody else does, such as another account that has signed in
 * meanwhile in the same browser.
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
        if (form.isFilesAlone(request.getQueryString())) {
            return false;
        }
        if (account.isPresent() && !account.equals(present)) {
            return keepForOpener(account.get(), form, request, response);
        }
        if (account.isEmpty() && !unsentForms.isFromHere(request)) {
            return false;
        }
        unsentForms.show(form, HttpStatus.FORBIDDEN, request, response);
        return true;
    }

    /** True if what was typed is more than can be kept. */
    static boolean isTooLong(HttpServletRequest request) {
        return request.getParameter(FormKeys.FIELD) != null && !SentForm.of(request).mayBeKept();
    }

    private boolean leadToSignIn(UUID account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SentForm form = SentForm.of(request);
        boolean nothingToKeep = form.isFilesAlone(request.getQueryString());
        if (!nothingToKeep && !form.mayBeKept()) {
            return false;
        }
        if (form.path().equals(SignInPages.SIGN_OUT)) {
            lead(SignInPages.SIGNED_OUT, request, response);
        } else if (nothingToKeep) {
            lead(SignInPages.withoutFile(addressed(request)), request, response);
        } else {
            lead(ReturnPath.toSignIn(UnsentPages.path(keep(account, form, request))), request, response);
        }
        return true;
    }

    private boolean keepForOpener(UUID account, SentForm form, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (!form.mayBeKept() || form.path().equals(SignInPages.SIGN_OUT)) {
            return false;
        }
        lead(UnsentPages.path(keep(account, form, request)), request, response);
        return true;
    }

    private UUID keep(UUID account, SentForm form, HttpServletRequest request) {
        return SendingKeptForm.number(request).filter(kept -> keptForms.keepAnew(account, kept, form))
                .orElseGet(() -> keptForms.keep(account,
                        KeptForm.waiting(true, form.path(), form.fields(), form.files(), Assurance.BASIC)));
    }

    private static void lead(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect(Language.of(request).prefix() + path);
    }

    /** The page on which the form stood, with what it was about. */
    private static String addressed(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
