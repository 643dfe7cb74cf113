package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that an operation for programs does not have, such as a misspelt one. */
final class KnownParameters implements HandlerInterceptor {

    static final String PATHS = "/api/v1/**";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            List<String> known = names(method);
            List<Refusal> refusals = request.getParameterMap().keySet().stream().filter(name -> !known.contains(name))
                    .sorted().map(name -> refusal(EnteredText.clean(name), known)).toList();
            if (!refusals.isEmpty()) {
                throw new Refused(refusals);
            }
        }
        return true;
    }

    private static Refusal refusal(String name, List<String> known) {
        return known.isEmpty() ? Refusal.ofField(name, "web.api.no-parameter")
                : Refusal.ofField(name, "web.api.unknown-parameter", String.join(", ", known));
    }

    private static List<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name).toList();
    }

    private static String name(MethodParameter parameter) {
        String named = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).name();
        return named.isEmpty() ? parameter.getParameter().getName() : named;
    }
}
