package city.moves.platform.identity;

import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the desk: what this person may open. */
@Controller
class DeskStart {

    private static final String HERE = "/amt";

    /** The doors of this person. */
    record Doors(String name, String represents, List<NavigationEntry> entries) {}

    @GetMapping(HERE)
    ModelAndView show(Page page, Actor actor) {
        List<NavigationEntry> entries = page.navigation(NavigationEntry.Area.DESK).stream()
                .filter(entry -> !entry.path().equals(HERE)).toList();
        return page.show("platform/identity/deskStart", new Doors(actor.displayName(),
                actor.represented() == null ? "" : actor.represented().displayName(), entries));
    }
}
