package city.moves.platform.web;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.PersonalData;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every public website says about itself: who answers for it, what it stores, whom it shuts out. */
@Controller
@EnableConfigurationProperties(Imprint.class)
class StatementPages {

    private static final String PRIVACY = "web.privacy";

    private final Imprint imprint;
    private final List<Statement.Section> privacy;

    StatementPages(Imprint imprint, List<PersonalData> held) {
        this.imprint = imprint;
        this.privacy = Stream.of(
                Stream.of("besuch", "cookies", "formulare").map(name -> Statement.section(PRIVACY, name)),
                held.stream().map(PersonalData::holding).sorted(Comparator.comparingInt(Holding::order))
                        .map(Statement::section),
                Stream.of("dritte", "rechte").map(name -> Statement.section(PRIVACY, name)))
                .flatMap(sections -> sections).toList();
    }

    @GetMapping("/barrierefreiheit")
    ModelAndView accessibility(Page page) {
        return page.show("platform/web/statement", Statement.of("web.accessibility",
                List.of("stand", "luecken", "pruefung", "rueckmeldung", "schlichtung"), imprint));
    }

    @GetMapping("/datenschutz")
    ModelAndView privacy(Page page) {
        return page.show("platform/web/statement", new Statement(PRIVACY, privacy, imprint));
    }

    @GetMapping("/impressum")
    ModelAndView imprint(Page page) {
        return page.show("platform/web/statement", Statement.of("web.imprint", List.of("inhalte", "software"), imprint));
    }

    @GetMapping("/leichte-sprache")
    ModelAndView easyLanguage(Page page) {
        return page.show("platform/web/statement", Statement.of("web.easy",
                List.of("seite", "finden", "anmelden", "hilfe"), imprint));
    }
}
