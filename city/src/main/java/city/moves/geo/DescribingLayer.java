package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says something else of a layer: its titles, licence, source, office, and what its properties are called. */
@Component
public class DescribingLayer {

    private final KeptLayers kept;
    private final Layers layers;
    private final PublishingLayer publishing;

    DescribingLayer(KeptLayers kept, Layers layers, PublishingLayer publishing) {
        this.kept = kept;
        this.layers = layers;
        this.publishing = publishing;
    }

    /** @param facts with the same key, geometry and names of properties; another office may be given by whoever lets offices in */
    @Transactional
    public Outcome<Layer> describe(Layer layer, int version, LayerFacts facts, Actor actor) {
        return kept.change(layer, version, actor, LayerRights::mayKeep,
                found -> KeptLayers.own(found, own -> describe(own, facts, actor)));
    }

    private Outcome<Layer> describe(Layer before, LayerFacts facts, Actor actor) {
        if (!facts.department().equals(before.facts().department()) && !LayerRights.mayLetIn(actor, before)) {
            return Outcome.refused(LayerRights.MISSING);
        }
        Map<String, @Nullable String> was = said(before.facts());
        Map<String, @Nullable String> is = said(facts);
        if (was.equals(is)) {
            return Outcome.done(before);
        }
        Layer after = layers.sayAnew(before.number(), facts, null);
        if (after.state() == LayerState.PUBLISHED) {
            publishing.publish(after);
        }
        kept.trace(after, "layer.described", was, is, actor);
        return Outcome.done(after);
    }

    private static Map<String, @Nullable String> said(LayerFacts facts) {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("title-de", facts.title().de());
        said.put("title-en", facts.title().en());
        said.put("description-de", facts.description().de());
        said.put("description-en", facts.description().en());
        said.put("licence", facts.licence());
        said.put("attribution", facts.attribution());
        said.put("department", facts.department());
        said.put("example", String.valueOf(facts.example()));
        said.put("properties", facts.properties().stream().map(property -> property.name() + " = "
                + property.title().de() + " / " + property.title().en() + (property.queryable() ? " (?)" : ""))
                .collect(Collectors.joining("; ")));
        return said;
    }
}
