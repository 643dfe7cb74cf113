package city.moves.fuzzing;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * An address that somebody answers.
 *
 * @param pattern    such as {@code /strategie/massnahmen/{key}}
 * @param parameters the query parameters that its handler names
 */
record Route(String pattern, List<String> parameters) {

    private static final Map<String, Pattern> PATHS = new ConcurrentHashMap<>();

    /** Every route that the running application has registered, and the addresses that filters and files answer. */
    static List<Route> all(DispatcherServlet servlet) {
        List<HandlerMapping> mappings = servlet.getHandlerMappings();
        if (mappings == null) {
            throw new IllegalStateException("the application has no routes");
        }
        Stream<Route> registered = mappings.stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(Route::of);
        Stream<Route> others = Stream.of("/assets/**", "/api/**", "/**").map(pattern -> new Route(pattern, List.of()));
        return Stream.concat(registered, others).distinct().sorted(Comparator.comparing(Route::pattern)).toList();
    }

    private static Stream<Route> of(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        List<String> parameters = Arrays.stream(entry.getValue().getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Route::name).toList();
        return entry.getKey().getPatternValues().stream().sorted()
                .map(pattern -> new Route(pattern.isEmpty() ? "/" : pattern, parameters));
    }

    private static String name(Parameter parameter) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        String name = named.name().isEmpty() ? named.value() : named.name();
        return name.isEmpty() ? parameter.getName() : name;
    }

    /** A path of this route, with a value from the supplier in every variable place. */
    String path(Supplier<String> values) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments(pattern)) {
            path.append('/').append(isVariable(segment) ? values.get() : segment);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    boolean hasVariables() {
        return segments(pattern).stream().anyMatch(Route::isVariable);
    }

    /** True if the path leads here. */
    boolean leads(String path) {
        return PATHS.computeIfAbsent(pattern, Route::paths).matcher(path).matches();
    }

    private static Pattern paths(String pattern) {
        String regex = segments(pattern).stream()
                .map(segment -> "/" + (isVariable(segment) ? "[^/]+" : Pattern.quote(segment)))
                .collect(Collectors.joining());
        return Pattern.compile(regex.isEmpty() ? "/" : regex);
    }

    private static List<String> segments(String pattern) {
        return Arrays.stream(pattern.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    private static boolean isVariable(String segment) {
        return segment.contains("{") || segment.contains("*");
    }
}
