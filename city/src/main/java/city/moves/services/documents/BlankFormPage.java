package city.moves.services.documents;

import city.moves.platform.pdf.DocumentPress;
import city.moves.platform.pdf.Paper;
import city.moves.platform.web.Page;
import city.moves.platform.web.PublicAddress;
import city.moves.platform.web.Refused;
import city.moves.services.Bilingual;
import city.moves.services.Service;
import city.moves.services.ServicePaths;
import city.moves.services.ServiceWords;
import city.moves.services.Services;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /dienste/{slug}/formular.pdf}: the form of a service to print, for those who fill it in by hand. */
@Controller
class BlankFormPage {

    private final Services services;
    private final Units units;
    private final FormVersions versions;
    private final ReadyForms forms;
    private final DocumentPress press;
    private final PublicAddress address;

    BlankFormPage(Services services, Units units, FormVersions versions, ReadyForms forms, DocumentPress press,
            PublicAddress address) {
        this.services = services;
        this.units = units;
        this.versions = versions;
        this.forms = forms;
        this.press = press;
        this.address = address;
    }

    /**
     * What the template shows.
     *
     * @param online address under which the same can be done without paper
     */
    record Model(Service service, Unit office, ServiceWords words, FormVersion version, ReadyForm form,
            List<BlankForm.Step> steps, String online) {}

    @GetMapping(ServicePaths.PRINTED_FORM)
    ResponseEntity<byte[]> print(@PathVariable String slug, Page page) {
        FormVersion version = versions.current(slug).orElseThrow(Refused::notFound);
        Service service = services.find(slug, page.today()).orElseThrow(Refused::notFound);
        Bilingual name = service.description().naming().plain();
        Paper paper = press.paper(page.language(), page.text("documents.blank.title",
                name.in(page.language()).isEmpty() ? name.de() : name.in(page.language())), Objects.requireNonNull(version.published()));
        ReadyForm form = forms.of(version.id(), page.language());
        Model model = new Model(service, units.find(service.description().access().office()).orElseThrow(),
                new ServiceWords(paper), version, form, new BlankForm(form, paper).steps(),
                address.of(page.language(), ServicePaths.of(slug)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .body(press.printForAll("services/documents/blank", paper, model));
    }
}
