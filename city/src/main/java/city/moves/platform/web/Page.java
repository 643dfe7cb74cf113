package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that is being asked for: language, words, formats, person, navigation. A controller takes it as a parameter
 * and a template receives it as {@code page}.
 */
public final class Page implements Speaker {

    private final House house;
    private final HttpServletRequest request;
    private final Language language;
    private final Formats formats;
    private final FieldNames fieldNames = new FieldNames();

    Page(House house, HttpServletRequest request) {
        this.house = house;
        this.request = request;
        this.language = LanguageFilter.languageOf(request);
        this.formats = new Formats(language);
    }

    /** The page rendered from the template {@code jte/<name>.jte}, whose parameters are {@code page} and {@code model}. */
    public ModelAndView show(String template, Object model) {
        ModelAndView view = new ModelAndView(new TemplateView(template + ".jte"));
        view.addObject("page", this);
        view.addObject("model", model);
        return view;
    }

    public ModelAndView show(HttpStatusCode status, String template, Object model) {
        ModelAndView view = show(template, model);
        view.setStatus(status);
        return view;
    }

    /** Sends the browser to a page of this house, in the same language: the last step of every POST. */
    public ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + href(path));
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    public FieldNames fieldNames() {
        return fieldNames;
    }

    public Theme theme() {
        return Theme.of(request);
    }

    /** The value of the theme attribute; null leaves the choice to the device. */
    public @Nullable String themeAttribute() {
        return theme() == Theme.AUTO ? null : theme().tag();
    }

    public City city() {
        return house.city();
    }

    /** Address of the style sheet with the city's colours. */
    public String colours() {
        return house.colours().address();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), Formats.CITY_TIME);
    }

    public Instant now() {
        return house.clock().instant();
    }

    @Override
    public String text(String key, Object... arguments) {
        return house.messages().text(language, key, arguments);
    }

    /** A caption in the page's language. */
    public String text(Caption caption) {
        return switch (caption) {
            case Caption.Key key -> text(key.key());
            case Caption.Words words -> words.in(language);
        };
    }

    /** {@code key.one} for one, {@code key.other} otherwise, with the number as first value. */
    public String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".other"), formats.number(number));
    }

    /** An address in the page's language. */
    public String href(String path) {
        return language.address(path);
    }

    /** This page in another language. */
    public String hrefIn(Language other) {
        String query = request.getQueryString();
        return other.address(path()) + (query == null || !request.getMethod().equals("GET") ? "" : "?" + query);
    }

    /** The path without language prefix. */
    public String path() {
        return request.getRequestURI();
    }

    /** True if this page lies behind the entry, and behind no nearer one of the same area. */
    public boolean isAt(NavigationEntry entry) {
        return isBehind(entry) && house.navigation(entry.area()).stream()
                .noneMatch(other -> other.path().length() > entry.path().length() && isBehind(other));
    }

    private boolean isBehind(NavigationEntry entry) {
        return path().equals(entry.path()) || path().startsWith(entry.path() + "/");
    }

    public List<NavigationEntry> navigation(NavigationEntry.Area area) {
        Visitor visitor = visitor();
        return house.navigation(area).stream()
                .filter(entry -> entry.isFor(right -> visitor != null && visitor.may(right)))
                .toList();
    }

    public String asset(String source) {
        return house.assets().address(source);
    }

    /** The signed-in person; null for everyone else. */
    public @Nullable Visitor visitor() {
        return signedIn();
    }

    /** The signed-in person where no page is; null for everyone else. */
    public static @Nullable Visitor signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor ? visitor : null;
    }

    /** What waits for the signed-in person; nothing for everyone else. */
    public Optional<News.Waiting> news() {
        Visitor visitor = visitor();
        return visitor == null ? Optional.empty()
                : house.news().map(news -> news.waitingFor(UUID.fromString(visitor.account()))).filter(waiting -> waiting.number() > 0);
    }

    /** The token of a form against forged requests; asking for it makes the page private to its session. */
    public CsrfToken formToken() {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("no form token is prepared for " + path());
    }

    /** True if this page shows a form once more that could not be taken. */
    public boolean showsUnsentForm() {
        return UnsentForms.isShown(request);
    }

    /** True if the form that it shows once more brought files, which have to be chosen once more. */
    public boolean lostFiles() {
        return UnsentForms.lostFiles(request);
    }

    /** The number of the kept form that this page shows once more, also after a mistake in it; null if it shows none. */
    public @Nullable String keptForm() {
        Object shown = request.getAttribute(SentForm.KEPT);
        return shown == null ? request.getParameter(SentForm.KEPT) : shown.toString();
    }

    /** A key for one form on this page, by which it is known again when it is sent. */
    public String formKey() {
        Visitor visitor = visitor();
        return house.formKeys().make(visitor == null ? "" : visitor.account());
    }

    /** The public address of this installation without trailing slash; if none is set, this machine's. */
    public String baseUrl() {
        String set = house.city().baseUrl();
        return set.isEmpty() ? PublicAddress.ofTrial(request) : set;
    }
}
