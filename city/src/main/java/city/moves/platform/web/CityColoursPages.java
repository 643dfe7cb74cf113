package city.moves.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The city's colours as a style sheet, because the content policy allows none inside of a page. */
@Controller
@EnableConfigurationProperties(CityColours.class)
class CityColoursPages {

    private final CityColours colours;

    CityColoursPages(CityColours colours) {
        this.colours = colours;
    }

    @GetMapping("/farben/{name}.css")
    ResponseEntity<String> styleSheet() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(colours.styleSheet());
    }
}
