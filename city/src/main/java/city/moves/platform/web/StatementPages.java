package city.moves.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every public website says about itself: who answers for it, what it stores, whom it shuts out. */
@Controller
@EnableConfigurationProperties(Imprint.class)
class StatementPages {

    private final Imprint imprint;
    private final Map<String, Long> kept;

    StatementPages(Imprint imprint, List<KeptFor> kept) {
        this.imprint = imprint;
        this.kept = kept.stream().collect(Collectors.toMap(KeptFor::section, each -> each.time().toDays()));
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
                        "beschaeftigte", "dritte", "rechte"), kept, imprint));
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
