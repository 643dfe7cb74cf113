package city.moves.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines may read (RFC 9309) and where to begin. */
@Controller
class RobotPages {

    private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final List<String> CLOSED = List.of("/amt", "/konto", "/anmelden", "/actuator/");

    private final Sitemap sitemap;

    RobotPages(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(Page page) {
        String closed = CLOSED.stream()
                .flatMap(path -> Arrays.stream(Language.values()).map(language -> language.prefix() + path))
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining());
        return answer(new MediaType("text", "plain", StandardCharsets.UTF_8),
                "User-agent: *\n" + closed + "\nSitemap: " + page.baseUrl() + "/sitemap.xml\n");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(Page page) {
        return answer(new MediaType("application", "xml", StandardCharsets.UTF_8), sitemap.write(page.baseUrl()));
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).contentType(type).body(text);
    }
}
