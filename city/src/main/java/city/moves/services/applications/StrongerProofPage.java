package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Assurance;
import city.moves.platform.identity.ProofNeeded;
import city.moves.platform.web.Page;
import city.moves.services.Level;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/nachweis/…}: proves more surely who one is, and leads back to where that is needed. */
@Controller
class StrongerProofPage {

    private static final String SUBSTANTIAL = "/mein/nachweis/substanziell";
    private static final String HIGH = "/mein/nachweis/hoch";
    private static final int DAY = 24 * 60;

    /** Where somebody proves enough for a level. */
    static String path(Level level, String afterwards) {
        return (level == Level.HIGH ? HIGH : SUBSTANTIAL) + "?weiter=" + afterwards;
    }

    @ProofNeeded(minutes = DAY, assurance = Assurance.SUBSTANTIAL)
    @GetMapping(SUBSTANTIAL)
    ModelAndView substantial(@RequestParam(defaultValue = "") String weiter, Actor actor, Page page) {
        return page.redirect(back(weiter));
    }

    @ProofNeeded(minutes = DAY, assurance = Assurance.HIGH)
    @GetMapping(HIGH)
    ModelAndView high(@RequestParam(defaultValue = "") String weiter, Actor actor, Page page) {
        return page.redirect(back(weiter));
    }

    /** To pages of applications and to no other house. */
    private static String back(String afterwards) {
        return afterwards.matches("/(mein/antraege|dienste)/[a-z0-9/-]+") ? afterwards : ApplicationPaths.ALL;
    }
}
