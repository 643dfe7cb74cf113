package city.moves.council.oparl;

import city.moves.platform.web.Troubles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages of all other sites may read here, and each answer says so, whoever asks (OParl 1.1, 2.7). */
@Configuration
class OparlForOtherSites {

    private static final String ALL = "/oparl/**";

    @Bean
    WebMvcConfigurer openForQuestionsInAdvance() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping(ALL).allowedOrigins("*").allowedMethods("GET", "HEAD", "OPTIONS")
                        .exposedHeaders(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED);
            }
        };
    }

    @Component
    static class OpenForReading extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = request.getRequestURI();
            return !path.equals("/oparl") && !path.startsWith("/oparl/");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Troubles.expectPrograms(request);
            if (!CorsUtils.isPreFlightRequest(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            }
            chain.doFilter(request, response);
        }
    }
}
