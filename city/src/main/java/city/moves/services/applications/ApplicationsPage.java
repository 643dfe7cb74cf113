package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/antraege}: what somebody with an account has begun and handed in. */
@Controller
class ApplicationsPage {

    private static final int PER_PAGE = 25;

    private final Applications applications;
    private final ApplicationDoor door;

    ApplicationsPage(Applications applications, ApplicationDoor door) {
        this.applications = applications;
        this.door = door;
    }

    /** @param ownerless drafts of this browser that belong to no account yet */
    record Model(KeyPage<Application> applications, List<Application> ownerless, boolean further) {}

    @GetMapping(ApplicationPaths.ALL)
    ModelAndView list(@RequestParam(required = false) @Nullable UUID nach, Actor actor, HttpServletRequest request, Page page) {
        return page.show("services/applications/list",
                new Model(applications.of(actor.account(), nach, PER_PAGE),
                        applications.ownerless(door.applicant(Optional.of(actor), request)), nach != null));
    }
}
