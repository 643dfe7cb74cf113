package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.Problem;
import city.moves.engines.xdatenfelder.PublishedList;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServicePaths;
import city.moves.services.ServicesRights;
import city.moves.services.codelists.KnownList;
import city.moves.services.codelists.PublishedLists;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste/codelisten}: the lists of codes that are at hand, and the way in for new ones. */
@Controller
class CodeListPages {

    private static final String PATH = ServicePaths.DESK + "/codelisten";
    private static final String TEMPLATE = "services/formdesk/lists";
    private static final long MOST_BYTES = 16L << 20;
    private static final int PER_PAGE = 25;
    private static final int MOST_SHOWN = 200;

    private final PublishedLists lists;
    private final TakingList taking;

    CodeListPages(PublishedLists lists, TakingList taking) {
        this.lists = lists;
        this.taking = taking;
    }

    /**
     * What the page of all lists shows.
     *
     * @param problems of a file that was just refused; none if none was
     * @param forms    how many new versions of forms wait with the list that was just taken over; null if none was
     */
    record Model(KeyPage<KnownList> lists, boolean further, Form form, List<Problem> problems, @Nullable Integer forms,
            boolean mayTake) {}

    /** What the page of one list shows, its first codes only. */
    record OneList(KnownList known, PublishedList list) {

        List<List<String>> rows() {
            return list.rows().stream().limit(MOST_SHOWN).toList();
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "") String nach, Form asked, Actor actor, Page page) {
        return page(HttpStatus.OK, nach, Form.empty(), List.of(), asked.number("formulare", 0, Integer.MAX_VALUE), actor, page);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        return page.show("services/formdesk/list", new OneList(lists.known(id).orElseThrow(Refused::notFound),
                lists.find(id).orElseThrow(Refused::notFound)));
    }

    @PostMapping(PATH)
    ModelAndView take(Form form, @RequestParam(name = "datei", required = false) @Nullable MultipartFile file, Actor actor, Page page)
            throws IOException {
        actor.refusedFor(ServicesRights.EDIT).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        if (file == null || file.isEmpty()) {
            form.refuse("datei", "services.desk.take.no-file");
        } else if (file.getSize() > MOST_BYTES) {
            form.refuse("datei", "formdesk.file.too-large");
        }
        if (form.hasErrors() || file == null) {
            return page(HttpStatus.BAD_REQUEST, "", form, List.of(), null, actor, page);
        }
        return switch (taking.take(file.getBytes(), actor)) {
            case Outcome.Done<TakingList.Taken>(TakingList.Taken taken) when taken.reading().accepted().isPresent() ->
                    page.redirect(PATH + "?formulare=" + taken.forms().size());
            case Outcome.Done<TakingList.Taken>(TakingList.Taken taken) -> {
                form.refuse("datei", "formdesk.list.faulty");
                yield page(HttpStatus.BAD_REQUEST, "", form, taken.reading().problems(), null, actor, page);
            }
            case Outcome.Refused<TakingList.Taken> refused -> {
                Trouble trouble = refused.refusals().getFirst().trouble();
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(trouble.status()), "", form, List.of(), null, actor, page);
            }
        };
    }

    private ModelAndView page(HttpStatusCode status, String after, Form form, List<Problem> problems, @Nullable Integer forms,
            Actor actor, Page page) {
        ServicesRights.mustRead(actor);
        return page.show(status, TEMPLATE, new Model(lists.list(after, PER_PAGE), !after.isEmpty(), form, problems, forms,
                actor.may(ServicesRights.EDIT)));
    }
}
