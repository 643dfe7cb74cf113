package city.moves.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every public website says about itself: who answers for it, what it stores, whom it shuts out. */
@Controller
@EnableConfigurationProperties(Imprint.class)
class StatementPages {

    private final Imprint imprint;

    StatementPages(Imprint imprint) {
        this.imprint = imprint;
    }

    @GetMapping("/barrierefreiheit")
    ModelAndView accessibility(Page page) {
        return page.show("platform/web/statement", new Statement("web.accessibility",
                List.of("stand", "luecken", "pruefung", "rueckmeldung", "schlichtung"), imprint));
    }

    @GetMapping("/datenschutz")
    ModelAndView privacy(Page page) {
        return page.show("platform/web/statement", new Statement("web.privacy",
                List.of("besuch", "cookies", "formulare", "konto", "anmeldung", "nachrichten", "folgen", "mails",
                        "beschaeftigte", "dritte", "rechte"), imprint));
    }

    @GetMapping("/impressum")
    ModelAndView imprint(Page page) {
        return page.show("platform/web/statement", new Statement("web.imprint", List.of("inhalte", "software"), imprint));
    }

    @GetMapping("/leichte-sprache")
    ModelAndView easyLanguage(Page page) {
        return page.show("platform/web/statement", new Statement("web.easy",
                List.of("seite", "finden", "anmelden", "hilfe"), imprint));
    }
}
