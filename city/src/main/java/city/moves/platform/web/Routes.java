package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the city answers to, asked before a request has come to its place. */
@Component
public class Routes {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** True if something at this address takes what is sent with this method. */
    public boolean take(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .filter(route -> takesMethod(route, request.getMethod()))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns -> patterns != null
                        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean takesMethod(RequestMappingInfo route, String method) {
        return route.getMethodsCondition().getMethods().isEmpty()
                || route.getMethodsCondition().getMethods().stream().anyMatch(known -> known.name().equals(method));
    }
}
