package city.moves.platform.notifications;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What of which kind reaches a person how. */
@Controller
class ChoicePages {

    static final String PATH = InboxPages.PATH + "/einstellungen";

    /** The kinds with what holds for each. */
    record Chosen(List<NoticeKind> kinds, Form form, boolean saved) {

        static List<Option> options(Page page, NoticeKind kind) {
            return kind.ways().stream().map(way -> Option.of(way.name(), page.text("notifications.way." + way)))
                    .toList();
        }

        /** The name of the field of a kind. */
        static String field(NoticeKind kind) {
            return kind.key().replace('.', '-');
        }
    }

    private final NoticeKinds kinds;
    private final Choices choices;
    private final ChoosingWays choosing;

    ChoicePages(NoticeKinds kinds, Choices choices, ChoosingWays choosing) {
        this.kinds = kinds;
        this.choices = choices;
        this.choosing = choosing;
    }

    @GetMapping(PATH)
    ModelAndView show(Page page, Actor actor, Form asked) {
        Map<String, Way> chosen = choices.of(actor.account());
        Map<String, String> stored = new HashMap<>();
        kinds.all().forEach(kind -> {
            Way way = chosen.getOrDefault(kind.key(), kind.usual());
            stored.put(Chosen.field(kind), (kind.ways().contains(way) ? way : kind.usual()).name());
        });
        return page.show("platform/notifications/choices",
                new Chosen(kinds.all(), Form.showing(stored), asked.isChosen("erledigt", "gespeichert")));
    }

    @PostMapping(PATH)
    ModelAndView choose(Page page, Actor actor, Form form) {
        Map<NoticeKind, Way> wanted = new HashMap<>();
        kinds.all().forEach(kind -> kind.ways().stream()
                .filter(way -> way.name().equals(form.value(Chosen.field(kind)))).findFirst()
                .ifPresent(way -> wanted.put(kind, way)));
        choosing.choose(actor, wanted);
        return page.redirect(PATH + "?erledigt=gespeichert");
    }
}
