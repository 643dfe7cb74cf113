package city.moves.services.formdesk;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServiceVersion;
import city.moves.services.forms.FormDifference;
import city.moves.services.forms.FormDifferences;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/formular/{number}/unterschied}: what a version of a form changes, against the one before or any other. */
@Controller
class FormDifferencePage {

    private static final int MOST = 500;

    private final DeskForms forms;
    private final FormVersions versions;
    private final ReadyForms ready;
    private final FormDoor door;

    FormDifferencePage(DeskForms forms, FormVersions versions, ReadyForms ready, FormDoor door) {
        this.forms = forms;
        this.versions = versions;
        this.ready = ready;
        this.door = door;
    }

    /**
     * @param before null for the first version
     * @param count  how many differences there are in all
     */
    record Model(ServiceVersion service, DeskForm version, @Nullable DeskForm before, List<DeskForm> others,
            List<FormDifference> differences, int count) {

        String title() {
            return service.description().naming().plain().de();
        }
    }

    @GetMapping(FormPaths.ONE + "/unterschied")
    ModelAndView compare(@PathVariable String slug, @PathVariable int number, @RequestParam(required = false) @Nullable Integer zu,
            Actor actor, Page page) {
        ServiceVersion service = door.read(slug, actor);
        DeskForm version = forms.find(slug, number).orElseThrow(Refused::notFound);
        DeskForm before = zu == null ? forms.before(version).orElse(null) : forms.find(slug, zu).orElseThrow(Refused::notFound);
        List<FormDifference> differences = before == null ? List.of() : FormDifferences.of(form(before), form(version));
        return page.show("services/formdesk/difference", new Model(service, version, before,
                forms.of(slug).stream().filter(other -> other.number() != number).toList(),
                differences.stream().limit(MOST).toList(), differences.size()));
    }

    private ReadyForm form(DeskForm version) {
        return version.published() == null
                ? ready.draft(versions.source(version.id()).orElseThrow(), Language.DE) : ready.of(version.id());
    }
}
