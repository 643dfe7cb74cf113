package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Feature;
import city.moves.geo.FeatureJson;
import city.moves.geo.Layer;
import city.moves.geo.SelectingFeatures;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes a page of features as it comes from the database, and behind it what is known when the last one is written. */
final class CollectionWriter {

    private static final int BUFFER = 1 << 16;

    private final Layer layer;
    private final Query query;
    private final Request request;
    private final SelectingFeatures features;
    private final Clock clock;

    CollectionWriter(Layer layer, Query query, Request request, SelectingFeatures features, Clock clock) {
        this.layer = layer;
        this.query = query;
        this.request = request;
        this.features = features;
        this.clock = clock;
    }

    void write(HttpServletResponse response) throws IOException {
        response.setContentType(Media.GEOJSON.type());
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        text("{\"type\":\"FeatureCollection\",\"features\":[", out);
        FeatureJson json = new FeatureJson(query.crs());
        boolean[] comma = new boolean[1];
        SelectingFeatures.Given given = features.each(layer, query.filter(), query.order(), query.after(),
                query.limit(), ItemDoors.wantsStored(layer, query.crs()), feature -> {
                    text(comma[0] ? ",\n" : "\n", out);
                    json.write(feature, out);
                    comma[0] = true;
                });
        text("],\"numberReturned\":" + given.count(), out);
        OptionalLong matched = features.count(layer, query.filter());
        if (matched.isPresent()) {
            text(",\"numberMatched\":" + matched.getAsLong(), out);
        }
        text(",\"timeStamp\":\"" + clock.instant().truncatedTo(ChronoUnit.MILLIS) + "\",\"links\":", out);
        out.write(Answers.MAPPER.writeValueAsBytes(links(given)));
        text("}\n", out);
        out.flush();
    }

    private List<Link> links(SelectingFeatures.Given given) {
        List<Link> links = new ArrayList<>(request.linksToForms());
        if (given.more()) {
            links.add(new Link(request.addressWith(PageToken.PARAMETER, PageToken.of(given.last())), "next",
                    Media.GEOJSON.type(), request.page().text("geo.ogc.link.next")));
        }
        links.add(new Link(request.address(CollectionText.path(layer)), "collection", Media.JSON.type(),
                request.page().text(layer.facts().title())));
        return links;
    }

    static void writeOne(Feature feature, Crs crs, List<Link> links, HttpServletResponse response) throws IOException {
        response.setContentType(Media.GEOJSON.type());
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        new FeatureJson(crs).open(feature, out);
        text(",\"links\":", out);
        out.write(Answers.MAPPER.writeValueAsBytes(links));
        text("}\n", out);
        out.flush();
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
