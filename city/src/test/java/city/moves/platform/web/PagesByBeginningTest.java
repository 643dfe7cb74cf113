package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import jakarta.servlet.ServletException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class PagesByBeginningTest {

    private final PagesByBeginning quick = RunningCity.get().bean(PagesByBeginning.class);

    /** Each address of the house, with what could stand in its places, and some that nobody has. */
    @Test
    void everyPageIsFoundThatTheUsualWayFinds() throws Exception {
        RequestMappingHandlerMapping usual = new RequestMappingHandlerMapping();
        Objects.requireNonNull(quick.getApplicationContext()).getAutowireCapableBeanFactory().initializeBean(usual, "usual");
        assertThat(usual.getHandlerMethods()).hasSameSizeAs(quick.getHandlerMethods());
        Set<String> addresses = new TreeSet<>(Set.of("/", "/nichts", "/amt/nichts/da", "/%6Fgc/conformance", "/ogc;a=b/conformance",
                "/ogc/%63ollections/x/items", "/ogc//conformance"));
        usual.getHandlerMethods().keySet().stream().flatMap(PagesByBeginningTest::examples).forEach(addresses::add);
        assertThat(addresses).hasSizeGreaterThan(200);
        for (String address : addresses) {
            for (String method : new String[] {"GET", "POST", "DELETE", "OPTIONS"}) {
                assertThat(found(quick, method, address)).as(method + " " + address).isEqualTo(found(usual, method, address));
            }
        }
    }

    private static Stream<String> examples(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().flatMap(pattern -> Stream.of("7", "tiles")
                .map(value -> pattern.replaceAll("\\{[^/]*}|\\*+", value)));
    }

    /** The method, the pattern and what stands in its places; or why there is none. */
    private static String found(RequestMappingHandlerMapping mapping, String method, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain == null ? "nothing" : ((HandlerMethod) chain.getHandler()).getMethod() + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) + " "
                    + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        } catch (HttpRequestMethodNotSupportedException refused) {
            return refused.getMessage();
        } catch (ServletException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
