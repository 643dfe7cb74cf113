package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how a layer is drawn, everywhere that it is drawn. */
@Component
public class StylingLayer {

    private final KeptLayers kept;
    private final Layers layers;

    StylingLayer(KeptLayers kept, Layers layers) {
        this.kept = kept;
        this.layers = layers;
    }

    /** @param style of its properties; null leaves it to the city */
    @Transactional
    public Outcome<Layer> style(Layer layer, int version, @Nullable LayerStyle style, Actor actor) {
        return kept.change(layer, version, actor, LayerRights::mayKeep, found -> {
            Layer after = layers.style(found.number(), style);
            kept.trace(found, "layer.styled", said(found.style()), said(style), actor);
            return Outcome.done(after);
        });
    }

    private static Map<String, @Nullable String> said(@Nullable LayerStyle style) {
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("style", switch (style) {
            case null -> "AUTO";
            case LayerStyle.Plain _ -> "PLAIN";
            case LayerStyle.ByCategory _ -> "CATEGORY";
            case LayerStyle.ByNumber _ -> "NUMBER";
        });
        said.put("property", style == null || style.byProperty().isEmpty() ? null : style.byProperty());
        return said;
    }
}
