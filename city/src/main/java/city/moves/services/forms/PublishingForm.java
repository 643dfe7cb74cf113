package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Outline;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.audit.Deed.Change;
import city.moves.services.codelists.PublishedLists;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a version of a form the one that people get who begin from now on, with the lists of codes that are at hand. Who has
 * begun ends with the one before. So it is done at the terminal; what comes from the desk goes past a second person.
 */
@Component
public class PublishingForm {

    private final FormVersions versions;
    private final PublishedLists lists;
    private final AuditTrail audit;

    PublishingForm(FormVersions versions, PublishedLists lists, AuditTrail audit) {
        this.versions = versions;
        this.lists = lists;
        this.audit = audit;
    }

    @Transactional
    public FormVersion publish(UUID version) {
        lists.pin(version, lists.named(Outline.of(versions.source(version).orElseThrow().file()).codeLists()));
        FormVersion published = versions.publish(version);
        audit.record(Deed.of("services", "form.published", "service:" + published.service(), null, "Terminal",
                Map.of("formular", new Change(null, published.title()),
                        "fassung", new Change(null, String.valueOf(published.number())))));
        return published;
    }
}
