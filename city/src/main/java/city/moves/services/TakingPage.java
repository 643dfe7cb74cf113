package city.moves.services;

import city.moves.platform.identity.Actor;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.web.Form;
import city.moves.platform.web.LargeBody;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste/einlesen}: a catalogue of another program, taken over as drafts. */
@Controller
class TakingPage {

    private static final String PATH = ServicePaths.DESK + "/einlesen";
    private static final String TEMPLATE = "services/deskTaking";
    private static final long MOST_BYTES = 20L << 20;

    private final TakingServices taking;

    TakingPage(TakingServices taking) {
        this.taking = taking;
    }

    /**
     * What the page shows.
     *
     * @param taken  how many services the file had that was taken over just now; null if none was
     * @param report of a file with problems; null if there is none
     */
    record Taken(Form form, @Nullable Integer taken, @Nullable ImportReport report) {}

    @Bean
    static LargeBody largeCatalogues() {
        return new LargeBody(PATH, ServicesRights.EDIT.key(), MOST_BYTES);
    }

    @GetMapping(PATH)
    ModelAndView show(Form asked, Actor actor, Page page) {
        mayTake(actor);
        return page.show(TEMPLATE, new Taken(Form.empty(), asked.number("uebernommen", 0, Integer.MAX_VALUE), null));
    }

    @PostMapping(PATH)
    ModelAndView take(Form form, @RequestParam(name = "datei", required = false) @Nullable MultipartFile file, Actor actor,
            Page page) throws IOException {
        mayTake(actor);
        if (file == null || file.isEmpty()) {
            form.refuse("datei", "services.desk.take.no-file");
        }
        if (form.hasErrors() || file == null) {
            return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, new Taken(form, null, null));
        }
        try (InputStream message = file.getInputStream()) {
            ImportReport report = taking.take(message, actor);
            return report.isComplete() ? page.redirect(PATH + "?uebernommen=" + report.taken())
                    : page.show(TEMPLATE, new Taken(form, null, report));
        }
    }

    private static void mayTake(Actor actor) {
        actor.refusedFor(ServicesRights.EDIT).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }
}
