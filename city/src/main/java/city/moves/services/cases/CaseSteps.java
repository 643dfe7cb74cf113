package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Addressees;
import city.moves.platform.identity.Addressees.Addressee;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.Notifications;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.applications.Application;
import city.moves.services.applications.Applications;
import city.moves.services.applications.Doer;
import city.moves.services.applications.CounterIntake;
import city.moves.services.applications.CounterIntakes;
import city.moves.services.applications.Move;
import city.moves.services.applications.Stage;
import city.moves.services.correspondence.Correspondence;
import city.moves.services.correspondence.Message;
import city.moves.services.correspondence.Notice;
import city.moves.services.correspondence.DecisionNotices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each instruction means for a case that is locked and whose state and hands allow it. */
@Component
class CaseSteps {

    private static final Optional<Refusal> DONE = Optional.empty();

    private final Cases cases;
    private final CaseNotes notes;
    private final CaseBiases biases;
    private final Applications applications;
    private final InformingApplicant informing;
    private final Correspondence correspondence;
    private final DecisionNotices notices;
    private final Units units;
    private final Addressees addressees;
    private final Notifications notifications;
    private final CaseNotices words;
    private final Jobs jobs;
    private final SendingNotice sending;
    private final PreparingNotice preparing;
    private final ClosingCase closing;
    private final CounterIntakes intakes;
    private final Clock clock;

    CaseSteps(Cases cases, CaseNotes notes, CaseBiases biases, Applications applications, InformingApplicant informing,
            Correspondence correspondence,
            DecisionNotices notices, Units units, Addressees addressees, Notifications notifications, CaseNotices words, Jobs jobs,
            SendingNotice sending, PreparingNotice preparing, ClosingCase closing, CounterIntakes intakes, Clock clock) {
        this.intakes = intakes;
        this.cases = cases;
        this.informing = informing;
        this.notes = notes;
        this.biases = biases;
        this.applications = applications;
        this.correspondence = correspondence;
        this.notices = notices;
        this.units = units;
        this.addressees = addressees;
        this.notifications = notifications;
        this.words = words;
        this.jobs = jobs;
        this.sending = sending;
        this.preparing = preparing;
        this.closing = closing;
        this.clock = clock;
    }

    /** Empty if it was done. */
    Optional<Refusal> take(Case seen, Instruction instruction, Actor actor) {
        return switch (instruction) {
            case Instruction.Take _ -> takeOver(seen, actor);
            case Instruction.HandOver(UUID to) -> handOver(seen, to, actor);
            case Instruction.GiveBack _ -> assign(seen, null, null);
            case Instruction.Forward forward -> forward(seen, forward, actor);
            case Instruction.FollowUp(LocalDate day, String why) -> followUp(seen, day, why);
            case Instruction.Note(String text) -> note(seen, text, actor);
            case Instruction.Tell(String text) -> tell(seen, text, actor);
            case Instruction.AskApplicant ask -> askApplicant(seen, ask, actor);
            case Instruction.AskOthers ask -> askOthers(seen, ask, actor);
            case Instruction.Resume _, Instruction.SendBack _, Instruction.Reopen _ -> resume(seen, instruction, actor);
            case Instruction.Prepare wanted -> preparing.prepare(seen, wanted, actor);
            case Instruction.Approve _ -> approve(seen, actor);
            case Instruction.Post(LocalDate day) -> post(seen, day, actor);
            case Instruction.Close wanted -> closing.close(seen, wanted, actor);
            case Instruction.Objection objection -> object(seen, objection, actor);
        };
    }

    private Optional<Refusal> takeOver(Case seen, Actor actor) {
        if (seen.application().stage() instanceof Stage.Received received) {
            applications.move(seen.application(), received.review(), Staff.doer(actor, ""));
        }
        return assign(seen, Staff.worker(actor), Staff.worker(actor).equals(actor.account()) ? actor.displayName()
                : actor.represented() == null ? actor.displayName() : actor.represented().displayName());
    }

    private Optional<Refusal> handOver(Case seen, UUID to, Actor actor) {
        Optional<Addressee> person = addressees.holders(CaseRights.WORK, seen.department()).contains(to)
                && !biases.has(seen.id(), to) ? addressees.find(to) : Optional.empty();
        if (person.isEmpty()) {
            return Optional.of(Refusal.ofField("an", "casework.hand-over.nobody"));
        }
        if (seen.application().stage() instanceof Stage.Received received) {
            applications.move(seen.application(), received.review(), Staff.doer(actor, ""));
        }
        inform(to, words.assigned(seen, person.orElseThrow().account()), actor);
        return assign(seen, to, person.orElseThrow().displayName());
    }

    private Optional<Refusal> assign(Case seen, @Nullable UUID to,
            @Nullable String name) {
        cases.assign(seen.id(), to, name);
        return DONE;
    }

    private void inform(UUID account, NewNotice notice, Actor actor) {
        if (!account.equals(actor.account())) {
            notifications.send(account, notice);
        }
    }

    private Optional<Refusal> forward(Case seen, Instruction.Forward forward, Actor actor) {
        Optional<Unit> unit = units.find(forward.unit()).filter(other -> !other.key().equals(seen.application().office()));
        if (unit.isEmpty() || !(seen.application().stage() instanceof Stage.Forwardable stage)) {
            return Optional.of(Refusal.ofField("stelle", "casework.forward.nowhere"));
        }
        Move<Stage.Forwarded> move = stage.forward();
        Application forwarded = applications.move(seen.application(), move, Staff.doer(actor, forward.reason()));
        applications.move(forwarded, move.to().receive(), Doer.SYSTEM);
        cases.moveTo(seen.id(), forward.unit());
        return DONE;
    }

    private Optional<Refusal> followUp(Case seen, @Nullable LocalDate day, String why) {
        if (day != null && day.isBefore(today())) {
            return Optional.of(Refusal.ofField("tag", "casework.day-is-over"));
        }
        cases.followUp(seen.id(), day, day == null ? "" : why);
        return DONE;
    }

    private Optional<Refusal> note(Case seen, String text, Actor actor) {
        notes.add(seen.id(), text, actor);
        return DONE;
    }

    private Optional<Refusal> tell(Case seen, String text, Actor actor) {
        Message message = correspondence.news(seen.id(), text, actor.account(), Staff.name(actor));
        informing.inform(seen, words.written(seen, message));
        return DONE;
    }

    private Optional<Refusal> askApplicant(Case seen, Instruction.AskApplicant ask, Actor actor) {
        if (!ask.due().isAfter(today())) {
            return Optional.of(Refusal.ofField("tag", "casework.day-is-over"));
        }
        if (seen.application().stage() instanceof Stage.InReview review) {
            Message message = correspondence.request(seen.id(), ask.text(), ask.due(), actor.account(), Staff.name(actor));
            applications.move(seen.application(), review.askApplicant(), Staff.doer(actor, ""));
            cases.followUp(seen.id(), ask.due().plusDays(1), "");
            informing.inform(seen, words.asked(seen, message));
        }
        return DONE;
    }

    private Optional<Refusal> askOthers(Case seen, Instruction.AskOthers ask, Actor actor) {
        if (!ask.due().isAfter(today())) {
            return Optional.of(Refusal.ofField("tag", "casework.day-is-over"));
        }
        if (seen.application().stage() instanceof Stage.InReview review) {
            applications.move(seen.application(), review.askThirdParty(), Staff.doer(actor, ask.reason()));
            cases.followUp(seen.id(), ask.due(), ask.reason());
        }
        return DONE;
    }

    private Optional<Refusal> resume(Case seen, Instruction instruction, Actor actor) {
        if (seen.application().stage() instanceof Stage.Resumable stage) {
            applications.move(seen.application(), stage.review(), Staff.doer(actor, instruction.reason()));
            if (seen.assignee() != null && instruction instanceof Instruction.SendBack) {
                inform(seen.assignee(), words.sentBack(seen), actor);
            }
        }
        return DONE;
    }

    private Optional<Refusal> approve(Case seen, Actor actor) {
        Optional<Notice> notice = notices.latest(seen.id()).filter(latest -> latest.approved() == null);
        if (notice.isEmpty() || !(seen.application().stage() instanceof Stage.DecisionPrepared stage)) {
            return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.stage-forbids"));
        }
        if (notice.orElseThrow().author().isNoStrangerTo(Staff.hand(actor)) || tookIn(seen, actor)) {
            return Optional.of(Refusal.of(Trouble.RIGHT_MISSING, "casework.four-eyes"));
        }
        notices.approve(notice.orElseThrow(), Staff.hand(actor));
        applications.move(seen.application(), stage.decide(), Staff.doer(actor, ""));
        jobs.start(sending, seen.id().toString(), actor);
        return DONE;
    }

    /** Whoever wrote down what the applicant said is no second pair of eyes. */
    private boolean tookIn(Case seen, Actor actor) {
        return intakes.of(seen.id()).map(CounterIntake::clerk).filter(clerk -> clerk.equals(actor.account()) || clerk.equals(Staff.represented(actor)))
                .isPresent();
    }

    private Optional<Refusal> post(Case seen, LocalDate day, Actor actor) {
        if (day.isAfter(today()) || day.isBefore(approvedOn(seen))) {
            return Optional.of(Refusal.ofField("tag", "casework.post.day"));
        }
        return sending.posted(seen, day, Staff.doer(actor, "")) ? DONE
                : Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.stage-forbids"));
    }

    private LocalDate approvedOn(Case seen) {
        return notices.latest(seen.id()).map(Notice::approved)
                .map(approved -> LocalDate.ofInstant(approved, Formats.CITY_TIME)).orElse(LocalDate.MAX);
    }

    private Optional<Refusal> object(Case seen, Instruction.Objection objection, Actor actor) {
        Optional<Notice> notice = notices.latest(seen.id()).filter(latest -> latest.sent() != null);
        if (notice.isEmpty() || !(seen.application().stage() instanceof Stage.Resumable)) {
            return Optional.of(Refusal.of(Trouble.STATE_FORBIDS, "casework.stage-forbids"));
        }
        if (objection.day().isAfter(today()) || objection.day().isBefore(notice.orElseThrow().sent())) {
            return Optional.of(Refusal.ofField("tag", "casework.objection.day"));
        }
        notices.objected(notice.orElseThrow(), objection.day());
        return resume(seen, objection, actor);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }
}
