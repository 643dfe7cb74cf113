package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.Outline;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.services.Signature;
import city.moves.services.VersionState;
import city.moves.services.codelists.PublishedLists;
import city.moves.services.forms.FormVersions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a version of a form along its way: to review, back, into publication by a second person, out of it. */
@Component
class MovingForm {

    private final DeskForms forms;
    private final FormVersions versions;
    private final PublishedLists lists;
    private final FormDoor door;
    private final AuditTrail audit;
    private final Clock clock;

    MovingForm(DeskForms forms, FormVersions versions, PublishedLists lists, FormDoor door, AuditTrail audit, Clock clock) {
        this.forms = forms;
        this.versions = versions;
        this.lists = lists;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which version, as its editor saw it. */
    record Seen(String service, int number, int version) {}

    @Transactional
    public Outcome<DeskForm> submit(Seen seen, Actor actor) {
        DeskForm form = stored(seen);
        Optional<Refusal> refusal = refusal(form, seen, VersionState.IN_REVIEW).or(() -> door.refusedToEdit(actor, seen.service()));
        if (form == null || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        forms.submit(form.id());
        return moved(form, VersionState.IN_REVIEW, "", actor);
    }

    /** Gives a version back to its editor, who may also take it back. */
    @Transactional
    public Outcome<DeskForm> sendBack(Seen seen, String remark, Actor actor) {
        DeskForm form = stored(seen);
        Optional<Refusal> refusal = refusal(form, seen, VersionState.DRAFT);
        if (form == null || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Optional<Refusal> missing = door.refusedToPublish(actor, seen.service());
        if (missing.isPresent() && !isBy(actor, form.editor())) {
            return Outcome.refused(missing.get());
        }
        forms.sendBack(form.id(), remark);
        return moved(form, VersionState.DRAFT, remark, actor);
    }

    /** From a day on people begin with it, with the lists of codes that are at hand now. */
    @Transactional
    public Outcome<DeskForm> publish(Seen seen, LocalDate from, Actor actor) {
        DeskForm form = stored(seen);
        Optional<Refusal> refusal = refusal(form, seen, VersionState.PUBLISHED).or(() -> door.refusedToPublish(actor, seen.service()));
        if (form == null || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        if (isBy(actor, form.editor())) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.desk.own-text");
        }
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))) {
            return Outcome.refused(Refusal.ofField("gilt-ab", "services.desk.from-past"));
        }
        lists.pin(form.id(), lists.named(Outline.of(versions.source(form.id()).orElseThrow().file()).codeLists()));
        forms.publish(form.id(), from, actor);
        audit.record(actor.did("services", "form.published", "service:" + form.service(), Map.of(
                "fassung", new Change(null, String.valueOf(form.number())),
                "gilt-ab", new Change(form.validFrom() == null ? null : form.validFrom().toString(), from.toString()))));
        return Outcome.done(form);
    }

    /** Gives up a draft, or lets nobody begin any more with what was published. */
    @Transactional
    public Outcome<DeskForm> withdraw(Seen seen, String why, Actor actor) {
        DeskForm form = stored(seen);
        Optional<Refusal> refusal = refusal(form, seen, VersionState.WITHDRAWN);
        if (form == null || refusal.isPresent()) {
            return Outcome.refused(refusal.orElseThrow());
        }
        Optional<Refusal> missing = form.isDraft() ? door.refusedToEdit(actor, seen.service())
                : door.refusedToPublish(actor, seen.service());
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        forms.withdraw(form.id(), why);
        return moved(form, VersionState.WITHDRAWN, why, actor);
    }

    private @Nullable DeskForm stored(Seen seen) {
        return forms.forChange(seen.service(), seen.number()).orElse(null);
    }

    private static Optional<Refusal> refusal(@Nullable DeskForm form, Seen seen, VersionState next) {
        if (form == null) {
            return Optional.of(Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
        }
        if (form.version() != seen.version()) {
            return Optional.of(Refusal.of(Trouble.CHANGED_MEANWHILE, "services.desk.changed-meanwhile"));
        }
        return form.state().next().contains(next) ? Optional.empty()
                : Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "services.desk.state-forbids"));
    }

    private Outcome<DeskForm> moved(DeskForm form, VersionState state, String remark, Actor actor) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("fassung", new Change(null, String.valueOf(form.number())));
        changes.put("stand", new Change(form.state().slug(), state.slug()));
        if (!remark.isEmpty()) {
            changes.put("bemerkung", new Change(null, remark));
        }
        audit.record(actor.did("services", "form.moved", "service:" + form.service(), changes));
        return Outcome.done(form);
    }

    /** Also a deputy of the editor is not the second person. */
    private static boolean isBy(Actor actor, @Nullable Signature editor) {
        Actor.Represented represented = actor.represented();
        return editor != null && (actor.account().equals(editor.account())
                || represented != null && represented.account().equals(editor.account()));
    }
}
