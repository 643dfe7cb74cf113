package city.moves.services.formdesk;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.services.Signature;
import city.moves.services.forms.BringingForm;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts of a form: from a file, or after a version that is there. */
@Component
class TakingForm {

    private final BringingForm bringing;
    private final FormVersions versions;
    private final DeskForms forms;
    private final FormDoor door;
    private final AuditTrail audit;
    private final Clock clock;

    TakingForm(BringingForm bringing, FormVersions versions, DeskForms forms, FormDoor door, AuditTrail audit, Clock clock) {
        this.bringing = bringing;
        this.versions = versions;
        this.forms = forms;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file with errors changes nothing; they are in what comes back. */
    @Transactional
    public Outcome<BringingForm.Brought> take(String service, byte[] file, Actor actor) {
        Optional<Refusal> refusal = door.refusedToEdit(actor, service);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        BringingForm.Brought brought = bringing.bring(service, file, signature(actor));
        if (brought.version() != null) {
            record(brought.version(), actor);
        }
        return Outcome.done(brought);
    }

    /** The same form once more, to be adjusted. */
    @Transactional
    public Outcome<FormVersion> copy(String service, int number, Actor actor) {
        Optional<Refusal> refusal = door.refusedToEdit(actor, service);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        DeskForm form = forms.find(service, number).orElse(null);
        if (form == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        FormVersion copy = versions.add(service, form.title(), versions.source(form.id()).orElseThrow(), signature(actor));
        record(copy, actor);
        return Outcome.done(copy);
    }

    private Signature signature(Actor actor) {
        return new Signature(actor.account(), actor.displayName(), clock.instant());
    }

    private void record(FormVersion version, Actor actor) {
        audit.record(actor.did("services", "form.brought", "service:" + version.service(), Map.of(
                "formular", new Change(null, version.title()), "fassung", new Change(null, String.valueOf(version.number())))));
    }
}
