package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration
@EnableConfigurationProperties(City.class)
class WebConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The address tells the language, whatever the browser would rather have; so does the answer's head. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request).locale();
            }

            @Override
            public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("another address is another language");
            }
        };
    }

    @Bean
    WebMvcConfigurer pages(House house, SentOnce sentOnce, UnsentForms unsentForms) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArgument(house));
            }

            /** Once is within those that may stop a request, so that only what is done is remembered. */
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns(KnownParameters.PATHS);
                registry.addInterceptor(sentOnce).order(Ordered.LOWEST_PRECEDENCE);
                registry.addInterceptor(unsentForms).order(Ordered.LOWEST_PRECEDENCE);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/" + Assets.FOLDER)
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
            }
        };
    }

    @Bean
    WebMvcRegistrations quicklyFound() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PagesByBeginning();
            }
        };
    }

    /** A form that is shown again is passed on within the house, and its page is still held by {@link TaggedResponse}. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> passingOn() {
        return server -> server.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }

    /** After Spring Boot's own valve, so that ours answers first. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastAnswer(Troubles troubles) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastAnswer(troubles)));
    }

    /**
     * Around Spring Boot's valve, which believes what every private address says of who asks; a city may name those that
     * are proxies.
     */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(@Value("${moves.proxies:}") String proxies) {
        return server -> {
            List<Valve> valves = new ArrayList<>(List.of(new NamedByProxy()));
            for (Valve valve : server.getEngineValves()) {
                if (valve instanceof RemoteIpValve believing && !proxies.isEmpty()) {
                    believing.setInternalProxies(proxies);
                }
                valves.add(valve);
            }
            valves.addAll(List.of(new PlainAddress(), new SlowBodies()));
            server.setEngineValves(valves);
        };
    }
}
