package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Addresses that only take a form. The page of a refused form stands there, so people come back by its link to the other
 * language or by a bookmark; they are led to the page above, which has the form.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormAddresses {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final House house;
    private final TroubleAdvice advice;

    FormAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            House house, TroubleAdvice advice) {
        this.routes = routes;
        this.house = house;
        this.advice = advice;
    }

    @ExceptionHandler
    @Nullable ModelAndView answer(HttpRequestMethodNotSupportedException thrown, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        Optional<String> above = isVisit(request) ? pageAbove(request.getRequestURI()) : Optional.empty();
        return above.isPresent() ? new Page(house, request).redirect(above.get())
                : advice.answer(thrown, request, response);
    }

    private static boolean isVisit(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

    private Optional<String> pageAbove(String path) {
        List<PathPattern> pages = pages().toList();
        return Stream.iterate(above(path), one -> one.length() > 1, FormAddresses::above)
                .filter(one -> pages.stream().anyMatch(page -> page.matches(PathContainer.parsePath(one))))
                .findFirst();
    }

    private Stream<PathPattern> pages() {
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(patterns -> patterns == null ? Stream.empty() : patterns.getPatterns().stream());
    }

    private static String above(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }
}
