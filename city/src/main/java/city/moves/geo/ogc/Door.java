package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.platform.identity.FormWithoutToken;
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
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may come in: programs, and pages of other sites. Nothing here looks at a session, so nothing can be forged; who
 * writes shows a token. */
@Configuration
class Door {

    @Bean
    WebMvcConfigurer openToOtherSites() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                registry.addMapping(GeoPaths.OGC + "/**").allowedOrigins("*").allowedMethods("GET", "HEAD", "OPTIONS",
                        "POST", "PUT", "PATCH", "DELETE").exposedHeaders("Content-Crs", HttpHeaders.ETAG,
                        HttpHeaders.LINK, HttpHeaders.LOCATION, HttpHeaders.ALLOW);
            }
        };
    }

    @Bean
    FormWithoutToken nothingIsSentByForms() {
        return new FormWithoutToken(GeoPaths.OGC + "/**");
    }

    /** Whatever goes wrong here is told as a problem document, unless a page is asked for. */
    @Component
    static class ForPrograms extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = request.getRequestURI();
            if (path.equals(GeoPaths.OGC) || path.startsWith(GeoPaths.OGC + "/")) {
                Troubles.expectPrograms(request);
            }
            chain.doFilter(request, response);
        }
    }
}
