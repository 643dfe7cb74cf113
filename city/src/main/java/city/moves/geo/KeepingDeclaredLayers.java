package city.moves.geo;

import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapLayer;
import city.moves.platform.places.MapLayerSource;
import city.moves.platform.places.MapProperty;
import city.moves.platform.web.Caption;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.engines.tiles.coordinates.Crs;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the layers that capabilities declare as they declare them. */
@Component
class KeepingDeclaredLayers {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingDeclaredLayers.class);

    private final List<MapLayerSource> sources;
    private final Layers layers;
    private final ReplacingFeatures replacing;
    private final PublishingLayer publishing;
    private final Messages messages;
    /** What is looked at each minute is told once. */
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();

    KeepingDeclaredLayers(List<MapLayerSource> sources, Layers layers, ReplacingFeatures replacing,
            PublishingLayer publishing, Messages messages) {
        this.sources = sources;
        this.layers = layers;
        this.replacing = replacing;
        this.publishing = publishing;
        this.messages = messages;
    }

    /** The key of the next layer to look at, declared now or before; null after the last. */
    @Nullable String after(String key) {
        NavigableSet<String> keys = new TreeSet<>(declared().keySet());
        layers.declared().forEach(layer -> keys.add(layer.key()));
        return keys.higher(key);
    }

    /** Makes one layer what it is declared to be. Gives true if it was something else before. */
    @Transactional
    public boolean keep(String key) {
        MapLayer declared = declared().get(key);
        Optional<Layer> kept = layers.find(key);
        if (declared == null) {
            return kept.filter(layer -> layer.state() == LayerState.PUBLISHED).map(this::withdraw).orElse(false);
        }
        if (kept.isPresent() && kept.get().origin() == Origin.OWN) {
            if (leftOut.add(key)) {
                LOG.warn("the declared layer {} is left out: the city has a layer of its own with this key", key);
            }
            return false;
        }
        boolean same = kept.isPresent() && declared.contentVersion().equals(kept.get().declared());
        if (same && kept.get().state() == LayerState.PUBLISHED) {
            return false;
        }
        Layer layer = kept.map(before -> layers.sayAnew(before.number(), facts(declared), declared.contentVersion()))
                .orElseGet(() -> layers.add(facts(declared), declared.contentVersion()));
        if (!same) {
            try (Stream<MapFeature> features = declared.features().get()) {
                replacing.replace(layer, features, new Author(null, declared.department(), declared.contentVersion()));
            }
        }
        publishing.publish(layer);
        return true;
    }

    private boolean withdraw(Layer layer) {
        publishing.withdraw(layer);
        return true;
    }

    private Map<String, MapLayer> declared() {
        Map<String, MapLayer> declared = new TreeMap<>();
        sources.stream().flatMap(source -> source.layers().stream()).forEach(layer -> {
            if (declared.put(layer.key(), layer) != null) {
                throw new IllegalStateException("two capabilities declare the layer " + layer.key());
            }
        });
        return declared;
    }

    private LayerFacts facts(MapLayer layer) {
        return new LayerFacts(layer.key(), words(layer.title()), words(layer.description()), layer.geometry(), Crs.CRS84,
                layer.properties().stream().map(this::property).toList(), layer.time(), layer.licence(),
                layer.attribution(), layer.department(), layer.example());
    }

    private LayerProperty property(MapProperty property) {
        return new LayerProperty(property.name(), property.type(), words(property.title()), property.queryable());
    }

    private Caption.Words words(Caption caption) {
        return switch (caption) {
            case Caption.Key key -> new Caption.Words(messages.text(Language.DE, key.key()),
                    messages.text(Language.EN, key.key()));
            case Caption.Words words -> words;
        };
    }
}
