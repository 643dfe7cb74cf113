package city.moves.platform.web;

import city.moves.platform.values.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a form be done once, however often it is sent: the second sending waits for the first, on whichever node it is at
 * work, and leads to the same page. What led nowhere, such as a form with a mistake, may be sent again; so may what
 * changed who is signed in, since its answer is worth nothing without its cookie.
 */
@Component
class SentOnce implements HandlerInterceptor {

    private static final String TAKEN = SentOnce.class.getName();
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_ANSWER = 2000;
    private static final long PAUSE_MILLIS = 50;
    private static final int PAUSES = 600;

    private final OnceKeys onceKeys;

    SentOnce(OnceKeys onceKeys) {
        this.onceKeys = onceKeys;
    }

    private record Taken(UUID sending, @Nullable String session) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!carriesKey(request)) {
            return true;
        }
        UUID sending = Sending.id(request);
        for (int pauses = 0; pauses < PAUSES; pauses++) {
            if (onceKeys.take(sending)) {
                request.setAttribute(TAKEN, new Taken(sending, session(request)));
                return true;
            }
            Optional<String> answer = onceKeys.answer(sending);
            if (answer.isPresent()) {
                response.sendRedirect(answer.get());
                return false;
            }
            pause();
        }
        throw new Refused(Troubles.refusal(Trouble.TOO_BUSY));
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception fault) {
        if (!(request.getAttribute(TAKEN) instanceof Taken taken)) {
            return;
        }
        request.removeAttribute(TAKEN);
        String answer = response.getHeader(HttpHeaders.LOCATION);
        boolean led = HttpStatus.valueOf(response.getStatus()).is3xxRedirection() && answer != null
                && answer.length() <= LONGEST_ANSWER;
        if (led && Objects.equals(taken.session(), session(request))) {
            onceKeys.remember(taken.sending(), answer);
        } else {
            onceKeys.release(taken.sending());
        }
    }

    private static boolean carriesKey(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return false;
        }
        String key = request.getParameter(FormKeys.FIELD);
        return key != null && !key.isBlank() && key.length() <= LONGEST_KEY;
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused(Troubles.refusal(Trouble.TOO_BUSY));
        }
    }
}
