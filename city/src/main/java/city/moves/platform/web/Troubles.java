package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one table from trouble to answer: a page with a way on for a person, a problem document for a program. */
@Component
public class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final String FOR_PROGRAMS = Troubles.class.getName() + ".forPrograms";

    private final House house;

    Troubles(House house) {
        this.house = house;
    }

    /** The refusal that a bare status stands for. */
    static Refusal refusal(int status) {
        return refusal(switch (HttpStatus.resolve(status)) {
            case UNAUTHORIZED -> Trouble.SIGN_IN_NEEDED;
            case FORBIDDEN -> Trouble.RIGHT_MISSING;
            case NOT_FOUND -> Trouble.NOT_FOUND;
            case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> Trouble.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> Trouble.FORMAT_NOT_OFFERED;
            case UNSUPPORTED_MEDIA_TYPE -> Trouble.FORMAT_NOT_ACCEPTED;
            case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> Trouble.INPUT_TOO_LARGE;
            case TOO_MANY_REQUESTS -> Trouble.TOO_MANY_REQUESTS;
            case SERVICE_UNAVAILABLE -> Trouble.TOO_BUSY;
            case null, default -> status < 500 ? Trouble.INPUT_MALFORMED : Trouble.OUR_FAULT;
        });
    }

    /** The refusal that says of a trouble what it always says. */
    static Refusal refusal(Trouble trouble) {
        return Refusal.of(trouble, "web.trouble." + trouble.slug() + ".text");
    }

    /** The answer to a refusal, in the form that the asking side reads. */
    public ModelAndView answer(Refusal refusal, HttpServletRequest request) {
        return answer(List.of(refusal), "", request);
    }

    /** The answer to several reasons at once; the first one decides the status. */
    public ModelAndView answer(List<Refusal> refusals, HttpServletRequest request) {
        return answer(refusals, "", request);
    }

    /**
     * The answer to a fault: its number stands in the log, its cause stays inside. The log names the pattern of the
     * address and not the address, which may name a person or hold a secret.
     */
    ModelAndView answerFault(Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        if (OutOfOrder.causes(fault)) {
            return answerOutOfOrder(fault, request, response);
        }
        String number = RequestNumber.of(request);
        LOG.error("fault {} at {} {}", number, request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), fault);
        return answer(List.of(refusal(Trouble.OUR_FAULT)), number, request);
    }

    /** Who asks stands in the database too, so the answer is one for everyone. */
    private ModelAndView answerOutOfOrder(Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("the database is away: {}", fault.getClass().getSimpleName());
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(OutOfOrder.RETRY_AFTER_SECONDS));
        return answer(refusal(Trouble.OUT_OF_ORDER), request);
    }

    /** The same where no controller is reached. */
    void writeOutOfOrder(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(Trouble.OUT_OF_ORDER.status());
        render(answerOutOfOrder(fault, request, response), request, response);
    }

    /** Writes the answer where no controller can: at a door that is closed before one is reached. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ModelAndView answer = answer(refusal, request);
        response.setStatus(refusal.trouble().status());
        render(answer, request, response);
    }

    private static void render(ModelAndView answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Objects.requireNonNull(answer.getView()).render(answer.getModel(), request, response);
        } catch (IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Tells somebody who asks too often when to come back (RFC 6585, 4). */
    void writeTooMany(Duration waiting, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, waiting.toSeconds() + 1)));
        write(refusal(Trouble.TOO_MANY_REQUESTS), request, response);
    }

    private ModelAndView answer(List<Refusal> refusals, String number, HttpServletRequest request) {
        Page page = new Page(house, request);
        Refusal first = refusals.getFirst();
        HttpStatus status = HttpStatus.valueOf(first.trouble().status());
        if (forProgram(request)) {
            ModelAndView problem = new ModelAndView(new ProblemView(ProblemDocument.of(refusals, number, page)));
            problem.setStatus(status);
            return problem;
        }
        return page.show(status, "platform/web/trouble", new TroubleModel(first, number));
    }

    /** True if the asking side reads problem documents and no pages. */
    public static boolean forProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        boolean wantsPage = accept != null && accept.contains("text/html");
        return !wantsPage && (path.startsWith("/api/") || path.startsWith("/actuator/")
                || accept != null && accept.contains("json") || request.getAttribute(FOR_PROGRAMS) != null);
    }

    /** Says of a request that programs ask so, unless it asks for a page: the door of a standard. */
    public static void expectPrograms(HttpServletRequest request) {
        request.setAttribute(FOR_PROGRAMS, true);
    }
}
