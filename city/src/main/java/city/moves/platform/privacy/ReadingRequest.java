package city.moves.platform.privacy;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.identity.DataSubjects;
import city.moves.platform.identity.DataSubjects.Known;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalRecord;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests to who answers or releases them. Every look at what is held about a person leaves its trace. */
@Service
class ReadingRequest {

    static final int PAGE = 25;

    /** All requests: what waits, what is over. */
    record Lists(KeyPage<Request> open, KeyPage<Request> ended) {}

    /**
     * One request.
     *
     * @param person     the account that it is about, as long as there is one
     * @param hindrances why an erasure cannot begin
     */
    record Opened(Request request, Optional<Known> person, List<Holdings.Counted> counted,
            Map<String, Outcomes.Outcome> outcomes, List<String> hindrances) {}

    private final Requests requests;
    private final Outcomes outcomes;
    private final Holdings holdings;
    private final DataSubjects people;
    private final AuditTrail trail;

    ReadingRequest(Requests requests, Outcomes outcomes, Holdings holdings, DataSubjects people, AuditTrail trail) {
        this.requests = requests;
        this.outcomes = outcomes;
        this.holdings = holdings;
        this.people = people;
        this.trail = trail;
    }

    Outcome<Lists> list(Actor actor, String after, Optional<UUID> endedAfter) {
        return refused(actor).<Outcome<Lists>>map(Outcome::refused).orElseGet(() ->
                Outcome.done(new Lists(requests.open(after, PAGE), requests.ended(endedAfter, PAGE))));
    }

    /** Whom the request is about and how much is held, without what it says. */
    Outcome<Opened> open(Actor actor, UUID id) {
        return allowed(actor, id, request -> new Opened(request,
                Optional.ofNullable(request.account()).flatMap(people::find),
                request.state().isOver() ? List.of() : holdings.count(request.who()), outcomes.of(id),
                request.state().isOver() ? List.of() : holdings.hindrances(request.who())));
    }

    /** A page of what one holding says. */
    @Transactional
    public Outcome<KeyPage<PersonalRecord>> read(Actor actor, UUID id, PersonalData data, String after) {
        return allowed(actor, id, request -> {
            trail.record(actor.did("privacy", "data.read", request.subject(),
                    Map.of("holding", new Deed.Change(null, data.holding().key()))));
            return data.find(request.who(), after, PAGE);
        });
    }

    /** Notes that everything is taken out of the city; gives the request. */
    @Transactional
    public Outcome<Request> takeOut(Actor actor, UUID id) {
        return allowed(actor, id, request -> {
            trail.record(actor.did("privacy", "data.exported", request.subject(), Map.of()));
            return request;
        });
    }

    private <T> Outcome<T> allowed(Actor actor, UUID id, Function<Request, T> answer) {
        Optional<Refusal> refused = refused(actor);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return requests.find(id).<Outcome<T>>map(request -> Outcome.done(answer.apply(request)))
                .orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }

    private static Optional<Refusal> refused(Actor actor) {
        return actor.refusedFor(PrivacyConfiguration.ANSWER, Actor.WHOLE_CITY)
                .filter(_ -> !actor.may(PrivacyConfiguration.RELEASE, Actor.WHOLE_CITY));
    }
}
