package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one table from trouble to answer: a page with a way on for a person, a problem document for a program. */
@Component
public class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final House house;

    Troubles(House house) {
        this.house = house;
    }

    /** The answer to a refusal, in the form that the asking side reads. */
    public ModelAndView answer(Refusal refusal, HttpServletRequest request) {
        return answer(refusal, "", request);
    }

    /** The answer to a fault: its number stands in the log, its cause stays inside. */
    public ModelAndView answerFault(Throwable fault, HttpServletRequest request) {
        String number = HexFormat.of().formatHex(
                UUID.randomUUID().toString().replace("-", "").substring(0, 4).getBytes());
        LOG.error("fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        return answer(Refusal.of(Trouble.OUR_FAULT, "web.trouble.our-fault.text"), number, request);
    }

    /** Writes the answer where no controller can: at a door that is closed before one is reached. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ModelAndView answer = answer(refusal, request);
        response.setStatus(refusal.trouble().status());
        try {
            Objects.requireNonNull(answer.getView()).render(answer.getModel(), request, response);
        } catch (IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private ModelAndView answer(Refusal refusal, String number, HttpServletRequest request) {
        Page page = new Page(house, request);
        HttpStatus status = HttpStatus.valueOf(refusal.trouble().status());
        if (forProgram(request)) {
            ModelAndView problem = new ModelAndView(new ProblemView(ProblemDocument.of(refusal, number, page)));
            problem.setStatus(status);
            return problem;
        }
        return page.show(status, "platform/web/trouble", new TroubleModel(refusal, number));
    }

    /** True if the asking side reads problem documents and no pages. */
    public static boolean forProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        boolean wantsPage = accept != null && accept.contains("text/html");
        return !wantsPage && (path.startsWith("/api/") || path.startsWith("/actuator/")
                || accept != null && accept.contains("json"));
    }
}
