package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.Layer;
import city.moves.geo.WholeFile;
import city.moves.platform.datasets.Licence;
import city.moves.platform.places.MapTime;
import city.moves.platform.web.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a layer as a collection, in the list of all and alone in the same words. */
final class CollectionText {

    private static final int DIGITS = 7;
    private static final double EDGE = 180;
    private static final double POLE = 90;

    private CollectionText() {}

    /** @param here links to this very description and its other forms */
    static Documents.Collection of(Layer layer, Request request, List<Link> here) {
        Page page = request.page();
        List<Link> links = new ArrayList<>(here);
        links.addAll(links(layer, request));
        return new Documents.Collection(layer.key(), page.text(layer.facts().title()),
                page.text(layer.facts().description()), layer.facts().attribution(), extent(layer), "feature",
                OfferedCrs.of(layer).stream().map(offered -> offered.crs().uri()).toList(),
                layer.facts().storageCrs().uri(), links);
    }

    /** The links of an entry in the list, where the description is elsewhere. */
    static List<Link> linksToIt(Layer layer, Request request) {
        String address = request.address(path(layer));
        return List.of(new Link(address, "self", Media.JSON.type(), request.page().text(layer.facts().title())),
                new Link(address + "?f=" + Media.HTML.key(), "alternate", Media.HTML.type(),
                        request.page().text("geo.ogc.link.alternate", Media.HTML.title())));
    }

    static String path(Layer layer) {
        return "/collections/" + layer.key();
    }

    private static List<Link> links(Layer layer, Request request) {
        Page page = request.page();
        String items = request.address(path(layer) + "/items");
        List<Link> links = new ArrayList<>();
        for (Media form : ItemDoors.PAGE_FORMS) {
            links.add(new Link(form == Media.GEOJSON ? items : items + "?f=" + form.key(), "items", form.type(),
                    page.text("geo.ogc.link.items", form.title())));
        }
        for (WholeFile form : WholeFile.values()) {
            links.add(new Link(page.baseUrl() + form.path(layer.key()), "enclosure", form.mediaType(),
                    page.text("geo.ogc.link.all", form.title())));
        }
        links.addAll(TileSetText.links(request, path(layer)));
        links.addAll(StyleDoors.links(request, path(layer)));
        links.addAll(PropertySchema.links(layer, request));
        links.add(new Link(request.address(path(layer) + "/changes"), "changes", Media.JSON.type(),
                page.text("geo.ogc.link.changes")));
        Licence licence = Licence.of(layer.facts().licence());
        if (!licence.address().isEmpty()) {
            links.add(new Link(licence.address(), "license", Media.HTML.type(), licence.name()));
        }
        return links;
    }

    private static Documents.@Nullable Extent extent(Layer layer) {
        Documents.Spatial spatial = layer.bounds() == null ? null
                : new Documents.Spatial(List.of(outwards(layer.bounds())), Crs.CRS84.uri());
        Documents.Temporal temporal = layer.facts().time().equals(MapTime.NONE) ? null : Documents.Temporal.of(
                layer.earliest() == null ? null : layer.earliest().toString(),
                layer.latest() == null ? null : layer.latest().toString());
        return spatial == null && temporal == null ? null : new Documents.Extent(spatial, temporal);
    }

    private static List<Double> outwards(Box box) {
        return List.of(Math.max(-EDGE, rounded(box.west(), RoundingMode.FLOOR)),
                Math.max(-POLE, rounded(box.south(), RoundingMode.FLOOR)),
                Math.min(EDGE, rounded(box.east(), RoundingMode.CEILING)),
                Math.min(POLE, rounded(box.north(), RoundingMode.CEILING)));
    }

    private static double rounded(double degrees, RoundingMode mode) {
        return BigDecimal.valueOf(degrees).setScale(DIGITS, mode).doubleValue();
    }
}
