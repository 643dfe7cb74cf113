package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks for a page among the few whose addresses begin alike, where the usual way looks at all of the house, which takes
 * longer than many an answer. Whatever is not found so, or not for certain, is left to the usual way.
 */
final class PagesByBeginning extends RequestMappingHandlerMapping {

    private static final int SEGMENTS = 2;

    private final Map<String, List<Known>> byBeginning = new HashMap<>();
    private final Set<String> plain = new HashSet<>();

    private record Known(RequestMappingInfo mapping, HandlerMethod method) {}

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().forEach((mapping, method) -> {
            plain.addAll(mapping.getDirectPaths());
            mapping.getPatternValues().stream().map(PagesByBeginning::beginning).distinct().forEach(beginning ->
                    byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(new Known(mapping, method)));
        });
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Known found = null;
        RequestMappingInfo match = null;
        if (!plain.contains(path) && isWrittenPlainly(path)) {
            for (Known known : candidates(path)) {
                RequestMappingInfo one = getMatchingMapping(known.mapping(), request);
                if (one != null && match != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                if (one != null) {
                    found = known;
                    match = one;
                }
            }
        }
        if (found == null || match == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.method());
        handleMatch(match, path, request);
        return found.method();
    }

    /** Otherwise its beginning may be another one than it seems. */
    private static boolean isWrittenPlainly(String path) {
        return path.indexOf('%') < 0 && path.indexOf(';') < 0;
    }

    /** Patterns that begin with a place holder, then those with one segment, then those with two. */
    private List<Known> candidates(String path) {
        List<Known> candidates = new ArrayList<>();
        String whole = beginning(path);
        for (int end = 0; end >= 0; end = end == whole.length() ? -1 : next(whole, end)) {
            candidates.addAll(byBeginning.getOrDefault(whole.substring(0, end), List.of()));
        }
        return candidates;
    }

    private static int next(String beginning, int from) {
        int end = beginning.indexOf('/', from + 1);
        return end < 0 ? beginning.length() : end;
    }

    /** At most two segments, up to the first one that holds a place. */
    static String beginning(String pattern) {
        int end = 0;
        for (int segment = 0; segment < SEGMENTS && end < pattern.length(); segment++) {
            int next = next(pattern, end);
            String text = pattern.substring(end, next);
            if (text.indexOf('{') >= 0 || text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
                break;
            }
            end = next;
        }
        return pattern.substring(0, end);
    }
}
