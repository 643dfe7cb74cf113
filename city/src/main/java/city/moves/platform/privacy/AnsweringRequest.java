package city.moves.platform.privacy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.ClosingAccount;
import city.moves.platform.identity.Permission;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk does about a request. An erasure is proposed by one person and released by another one. */
@Service
class AnsweringRequest {

    private final Requests requests;
    private final Holdings holdings;
    private final ClosingAccount closing;
    private final ErasingPersons erasing;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Clock clock;

    AnsweringRequest(Requests requests, Holdings holdings, ClosingAccount closing, ErasingPersons erasing, Jobs jobs,
            AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.holdings = holdings;
        this.closing = closing;
        this.erasing = erasing;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends it without an erasure. */
    @Transactional
    public Outcome<Request> answer(Actor actor, UUID id, int version, String answer) {
        return step(actor, PrivacyConfiguration.ANSWER, id, version, RequestState.OPEN, "request.answered",
                request -> requests.answer(request, answer, clock.instant()));
    }

    @Transactional
    public Outcome<Request> propose(Actor actor, UUID id, int version) {
        return hindered(id).map(Outcome::<Request>refused).orElseGet(() -> step(actor, PrivacyConfiguration.ANSWER, id,
                version, RequestState.OPEN, "erasure.proposed", request -> requests.propose(request, actor.account())));
    }

    @Transactional
    public Outcome<Request> giveBack(Actor actor, UUID id, int version) {
        return step(actor, PrivacyConfiguration.RELEASE, id, version, RequestState.PROPOSED, "erasure.given-back",
                requests::giveBack);
    }

    /** Begins the erasure; the account is closed at once. */
    @Transactional
    public Outcome<Request> release(Actor actor, UUID id, int version) {
        Optional<Request> proposed = requests.find(id);
        if (proposed.filter(request -> actor.account().equals(request.proposedBy())).isPresent()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "privacy.desk.four-eyes");
        }
        if (proposed.map(Request::account).filter(requests::isErasing).isPresent()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "privacy.erase.under-way");
        }
        return hindered(id).map(Outcome::<Request>refused).orElseGet(() -> step(actor, PrivacyConfiguration.RELEASE, id,
                version, RequestState.PROPOSED, "erasure.released", request -> {
                    Optional.ofNullable(request.account()).ifPresent(closing::close);
                    jobs.start(erasing, id.toString());
                    return requests.release(request, actor.account());
                }));
    }

    private Optional<Refusal> hindered(UUID id) {
        List<String> hindrances = requests.find(id).map(request -> holdings.hindrances(request.who())).orElse(List.of());
        return hindrances.stream().findFirst().map(first -> Refusal.of(Trouble.STATE_FORBIDS, first));
    }

    private Outcome<Request> step(Actor actor, Permission right, UUID id, int version, RequestState from, String deed,
            Predicate<Request> change) {
        Optional<Refusal> refused = actor.refusedFor(right, Actor.WHOLE_CITY);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Optional<Request> found = requests.lock(id);
        if (found.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        Request request = found.get();
        if (request.state() != from || request.version() != version || !change.test(request)) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "web.trouble.changed-meanwhile.text");
        }
        trail.record(actor.did("privacy", deed, request.subject(), Map.of()));
        return Outcome.done(request);
    }
}
