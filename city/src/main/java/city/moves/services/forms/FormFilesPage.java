package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Edition;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.Service;
import city.moves.services.Services;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dienste/…/formular}: the form of a service as a file, for those who work with it elsewhere. */
@Controller
class FormFilesPage {

    private final Services services;
    private final PublicForms forms;
    private final FormVersions versions;

    FormFilesPage(Services services, PublicForms forms, FormVersions versions) {
        this.services = services;
        this.forms = forms;
        this.versions = versions;
    }

    record Model(Service service, PublicForm form, List<FormNotation> notations) {

        String title(Page page) {
            return service.description().naming().plain().in(page.language());
        }

        String href(FormNotation notation) {
            return FormApi.path(form) + "?format=" + notation.word();
        }

        /** How the file is called when it is saved. */
        String name(FormNotation notation) {
            return form.schema() + "-" + form.edition() + "." + notation.word() + "." + notation.ending();
        }
    }

    @GetMapping("/dienste/{service}/formular")
    ModelAndView show(@PathVariable String service, Page page) {
        PublicForm form = forms.ofService(service).orElseThrow(Refused::notFound);
        Edition edition = versions.source(form.id()).orElseThrow().message().edition();
        return page.show("services/forms/files", new Model(services.find(service, page.today()).orElseThrow(Refused::notFound), form,
                FormNotation.of(edition)));
    }
}
