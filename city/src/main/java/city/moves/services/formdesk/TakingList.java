package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.GenericodeReader;
import city.moves.engines.xdatenfelder.ListReading;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.PublishedList;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.services.OnlineDoors;
import city.moves.services.ServicesRights;
import city.moves.services.Signature;
import city.moves.services.codelists.PublishedLists;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.PublishingForm;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of codes over. A form that waited for it gets a new version with it, which a second person publishes; at the
 * terminal it is published at once. Whoever has begun goes on without the list.
 */
@Component
class TakingList {

    private static final String TERMINAL = "Terminal";

    private final PublishedLists lists;
    private final FormVersions versions;
    private final DeskForms forms;
    private final PublishingForm publishing;
    private final OnlineDoors doors;
    private final FormDoor door;
    private final AuditTrail audit;
    private final Clock clock;

    TakingList(PublishedLists lists, FormVersions versions, DeskForms forms, PublishingForm publishing, OnlineDoors doors,
            FormDoor door, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.versions = versions;
        this.forms = forms;
        this.publishing = publishing;
        this.doors = doors;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param added false if the list was there already, or if the file is none
     * @param forms new versions of forms that waited for the list
     */
    record Taken(ListReading reading, boolean added, List<FormVersion> forms) {}

    /** @param actor null at the terminal, where nobody is signed in */
    @Transactional
    public Outcome<Taken> take(byte[] file, @Nullable Actor actor) {
        Optional<Refusal> refusal = actor == null ? Optional.empty() : actor.refusedFor(ServicesRights.EDIT);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        ListReading reading = GenericodeReader.read(file);
        PublishedList list = reading.accepted().orElse(null);
        if (list == null) {
            return Outcome.done(new Taken(reading, false, List.of()));
        }
        Signature editor = actor == null ? null : new Signature(actor.account(), actor.displayName(), clock.instant());
        if (!lists.add(list, editor)) {
            boolean same = lists.find(list.versionUri()).filter(list::equals).isPresent();
            return same ? Outcome.done(new Taken(reading, false, List.of()))
                    : Outcome.refused(Refusal.of(Trouble.STATE_FORBIDS, "formdesk.list.other", list.versionUri()));
        }
        record(actor, "codelist.taken", "codelist:" + list.versionUri(), Map.of("liste", new Change(null, list.name())));
        return Outcome.done(new Taken(reading, true, waiting(list, editor, actor)));
    }

    private List<FormVersion> waiting(PublishedList list, @Nullable Signature editor, @Nullable Actor actor) {
        List<FormVersion> made = new ArrayList<>();
        for (String service : doors.open()) {
            if (actor == null || door.refusedToEdit(actor, service).isEmpty()) {
                versions.current(service).flatMap(current -> withList(current, list, editor, actor)).ifPresent(made::add);
            }
        }
        return made;
    }

    private Optional<FormVersion> withList(FormVersion current, PublishedList list, @Nullable Signature editor, @Nullable Actor actor) {
        FormVersions.Source source = versions.source(current.id()).orElseThrow();
        if (Outline.of(source.file()).codeLists().stream().noneMatch(list::is)) {
            return Optional.empty();
        }
        FormVersion made = versions.add(current.service(), current.title(), source, editor);
        if (actor == null) {
            publishing.publish(made.id());
        } else {
            forms.submit(made.id());
        }
        record(actor, "form.brought", "service:" + made.service(), Map.of("fassung",
                new Change(null, String.valueOf(made.number())), "liste", new Change(null, list.name())));
        return Optional.of(made);
    }

    private void record(@Nullable Actor actor, String action, String subject, Map<String, Change> changes) {
        audit.record(actor == null ? Deed.of("services", action, subject, null, TERMINAL, changes)
                : actor.did("services", action, subject, changes));
    }
}
