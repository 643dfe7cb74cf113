package city.moves.geo.intake;

import city.moves.geo.LayerRights;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody fetches is that person's, as a file is. */
@Component
class OwnFetches {

    private final Fetches fetches;

    OwnFetches(Fetches fetches) {
        this.fetches = fetches;
    }

    Outcome<Fetch> find(UUID id, Actor actor) {
        return !LayerRights.mayMake(actor) ? Outcome.refused(LayerRights.MISSING)
                : fetches.find(id).filter(fetch -> actor.account().equals(fetch.account())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }

    /** As it was seen, and only while it is in the state. */
    Outcome<Fetch> open(UUID id, int version, Actor actor, FetchState state) {
        return OwnIntakes.then(find(id, actor), fetch -> fetch.version() == version && fetch.state() == state
                ? Outcome.done(fetch) : Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"));
    }
}
