package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.geo.Layers;
import city.moves.geo.remote.RemoteLayer;
import city.moves.geo.remote.RemoteService;
import city.moves.platform.identity.Actor;
import city.moves.platform.jobs.Jobs;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what a service has, and has one of its layers fetched. */
@Component
class BeginningFetch {

    private final Fetches fetches;
    private final OwnFetches own;
    private final Layers layers;
    private final Jobs jobs;
    private final FetchJob job;

    BeginningFetch(Fetches fetches, OwnFetches own, Layers layers, Jobs jobs, FetchJob job) {
        this.fetches = fetches;
        this.own = own;
        this.layers = layers;
        this.jobs = jobs;
        this.job = job;
    }

    /**
     * @param target the key of the layer that it goes into; empty for a new one
     * @param within true if only what touches the city's surroundings is wanted
     */
    @Transactional
    public Outcome<Fetch> begin(RemoteService service, String target, boolean within, Actor actor) {
        if (!LayerRights.mayMake(actor)) {
            return Outcome.refused(LayerRights.MISSING);
        }
        Optional<Layer> layer = layers.find(target).filter(one -> OwnIntakes.mayReplace(actor, one));
        if (!target.isEmpty() && layer.isEmpty()) {
            return Outcome.refused(Refusal.ofField("ziel", "geo.intake.no-layer"));
        }
        return Outcome.done(fetches.add(new FetchContent(service, null, within, false, List.of()), FetchState.CHOOSING,
                layer.map(Layer::number).orElse(null), actor.account(), actor.displayName()));
    }

    /** @param name of the layer, as the service knows it */
    @Transactional
    public Outcome<Fetch> choose(UUID id, int version, String name, Actor actor) {
        return OwnIntakes.then(own.open(id, version, actor, FetchState.CHOOSING), seen -> {
            Optional<RemoteLayer> chosen = seen.content().service().layer(name);
            if (chosen.isEmpty()) {
                return Outcome.refused(Refusal.ofField("ebene", "geo.fetch.none-chosen"));
            }
            return fetch(seen, seen.content().choosing(chosen.get()), actor);
        });
    }

    /** Fetches what could not be fetched before. */
    @Transactional
    public Outcome<Fetch> retry(UUID id, int version, Actor actor) {
        return OwnIntakes.then(own.open(id, version, actor, FetchState.FAILED),
                seen -> fetch(seen, seen.content().retried(), actor));
    }

    private Outcome<Fetch> fetch(Fetch seen, FetchContent content, Actor actor) {
        return fetches.change(seen, FetchState.FETCHING, content, null).map(fetch -> {
            jobs.start(job, fetch.id().toString(), actor);
            return Outcome.done(fetch);
        }).orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"));
    }

    /** Fetches once more what a layer of the city came from, and has it compared. */
    @Transactional
    public Outcome<Fetch> again(String key, Actor actor) {
        Optional<Layer> layer = layers.find(key);
        Optional<Fetch> before = layer.flatMap(one -> fetches.lastTaken(one.number()));
        if (layer.isEmpty() || before.isEmpty()) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!LayerRights.mayMake(actor) || !OwnIntakes.mayReplace(actor, layer.get())) {
            return Outcome.refused(LayerRights.MISSING);
        }
        Fetch fetch = fetches.add(before.get().content().again(), FetchState.FETCHING, layer.get().number(),
                actor.account(), actor.displayName());
        jobs.start(job, fetch.id().toString(), actor);
        return Outcome.done(fetch);
    }

    @Transactional
    public Outcome<Fetch> giveUp(UUID id, int version, Actor actor) {
        return OwnIntakes.then(own.find(id, actor), seen -> seen.version() == version && seen.intake() == null
                ? fetches.change(seen, FetchState.GIVEN_UP, seen.content(), null).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"))
                : Outcome.refused(Trouble.CHANGED_MEANWHILE, "geo.intake.moved-on"));
    }
}
