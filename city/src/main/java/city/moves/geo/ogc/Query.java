package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Bookmark;
import city.moves.geo.FeatureFilter;
import city.moves.geo.FeatureOrder;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.geo.TimeSpan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which features of a layer are asked for, and how they are wanted.
 *
 * @param after where the page before ended
 * @param crs   the system of the answer
 */
record Query(FeatureFilter filter, FeatureOrder order, int limit, Bookmark after, Crs crs) {

    static final String LIMIT = "limit";
    static final String CRS = "crs";
    static final String BBOX_CRS = "bbox-crs";
    static final int USUAL_LIMIT = 100;
    static final int GREATEST_LIMIT = 10_000;

    private static final List<String> OF_THE_STANDARD =
            List.of(Places.PARAMETER, BBOX_CRS, CRS, Times.PARAMETER, Filtering.FILTER, Filtering.LANGUAGE,
                    Filtering.CRS, Sorting.PARAMETER, LIMIT, PageToken.PARAMETER);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The parameters that a layer's features know. */
    static Set<String> parameters(Layer layer) {
        Set<String> names = new LinkedHashSet<>(OF_THE_STANDARD);
        filters(layer).forEach(property -> names.add(property.name()));
        return names;
    }

    /** The properties that are parameters as well. A name that the standard uses already stays the standard's. */
    static List<LayerProperty> filters(Layer layer) {
        return layer.facts().queryables().stream()
                .filter(property -> !OF_THE_STANDARD.contains(property.name())
                        && !property.name().equals(Request.FORMAT)).toList();
    }

    static Query of(Request request, Layer layer) {
        Crs crs = crs(request, CRS, layer).crs();
        OfferedCrs ofBox = crs(request, BBOX_CRS, layer);
        Places places = request.parameter(Places.PARAMETER).map(text -> Places.of(text, ofBox))
                .orElse(Places.EVERYWHERE);
        TimeSpan time = request.parameter(Times.PARAMETER).map(Times::of).orElse(TimeSpan.NONE);
        FeatureFilter filter = new FeatureFilter(places.boxes(), places.heights(), time, properties(request, layer),
                Filtering.of(request, layer));
        FeatureOrder order = request.parameter(Sorting.PARAMETER).map(text -> Sorting.of(text, layer))
                .orElse(FeatureOrder.NONE);
        return new Query(filter, order, request.parameter(LIMIT).map(text -> limit(text, GREATEST_LIMIT)).orElse(USUAL_LIMIT),
                request.parameter(PageToken.PARAMETER).map(token -> PageToken.read(token, order))
                        .orElse(Bookmark.BEGINNING), crs);
    }

    /** The system that a parameter names; CRS84 if it names none. */
    static OfferedCrs crs(Request request, String parameter, Layer layer) {
        List<OfferedCrs> offered = OfferedCrs.of(layer);
        Optional<String> named = request.parameter(parameter);
        return named.isEmpty() ? offered.getFirst() : offered.stream()
                .filter(one -> one.crs().uri().equals(named.get())).findFirst()
                .orElseThrow(() -> Request.refused(parameter, "geo.ogc.crs.not-offered",
                        offered.stream().map(one -> one.crs().uri()).collect(Collectors.joining(", "))));
    }

    /** A limit beyond the greatest is no mistake: fewer are given. */
    static int limit(String text, int greatest) {
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < 1) {
            throw Request.refused(LIMIT, "geo.ogc.limit.unreadable", String.valueOf(greatest));
        }
        return (int) Math.min(Long.parseLong(text), greatest);
    }

    private static String properties(Request request, Layer layer) {
        ObjectNode wanted = MAPPER.createObjectNode();
        for (LayerProperty property : filters(layer)) {
            request.parameter(property.name()).ifPresent(value -> put(value, property, wanted));
        }
        return MAPPER.writeValueAsString(wanted);
    }

    private static void put(String text, LayerProperty property, ObjectNode wanted) {
        Object value = PropertyText.read(text, property.type()).orElseThrow(() -> Request.refused(property.name(),
                "geo.ogc.property.unfit." + property.type(), property.name()));
        wanted.set(property.name(), MAPPER.valueToTree(value));
    }
}
