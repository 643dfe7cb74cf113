package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import city.moves.geo.Feature;
import city.moves.geo.FeatureFilter;
import city.moves.geo.GeoPaths;
import city.moves.geo.Layer;
import city.moves.geo.MapViews;
import city.moves.geo.SelectingFeatures;
import city.moves.geo.tiles.LiveTiles;
import city.moves.geo.tiles.PublishedNow;
import city.moves.platform.places.Address;
import city.moves.platform.places.Addresses;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /karte}: every layer of the city as a map, and the same as lists. */
@Controller
class CityMapPage {

    /** So many layers are shown to whoever chooses none. */
    private static final int SHOWN_AT_FIRST = 6;
    private static final int LISTED = 5;
    private static final int LONGEST_NAME = 100;
    private static final String OWN_PLACE_ALLOWED = "camera=(), microphone=(), geolocation=(self), payment=()";

    private final PublishedNow published;
    private final LiveTiles tiles;
    private final SelectingFeatures features;
    private final FindingPlaces finding;
    private final Addresses addresses;
    private final BaseMap base;
    private final MapViews views;

    CityMapPage(PublishedNow published, LiveTiles tiles, SelectingFeatures features, FindingPlaces finding,
            Addresses addresses, BaseMap base, MapViews views) {
        this.views = views;
        this.addresses = addresses;
        this.base = base;
        this.published = published;
        this.tiles = tiles;
        this.features = features;
        this.finding = finding;
    }

    /**
     * What people chose, and the map with it.
     *
     * @param auswahl not empty if somebody chose layers, also none of them
     * @param adresse number of an address that the map shows at once
     */
    @GetMapping(GeoPaths.MAP)
    ModelAndView map(@RequestParam(defaultValue = "") String auswahl, @RequestParam(defaultValue = "") Set<String> ebene,
            @RequestParam(defaultValue = "") String suche, @RequestParam(defaultValue = "") String adresse, Page page, HttpServletResponse response) throws IOException {
        response.setHeader("Permissions-Policy", OWN_PLACE_ALLOWED);
        List<Layer> all = published.all();
        List<CityMap.Entry> entries = new ArrayList<>();
        for (Layer layer : all) {
            boolean shown = auswahl.isEmpty() && ebene.isEmpty() ? entries.size() < SHOWN_AT_FIRST : ebene.contains(layer.key());
            entries.add(new CityMap.Entry(layer, shown, StyledLayer.groups(layer, tiles).orElse(null),
                    shown && entries.stream().filter(CityMap.Entry::shown).count() < SHOWN_AT_FIRST ? some(layer) : List.of()));
        }
        Optional<Address> address = AddressPages.number(adresse).flatMap(addresses::find);
        views.count(entries.stream().filter(CityMap.Entry::shown).map(CityMap.Entry::layer).toList());
        String wanted = suche.length() > LONGEST_NAME ? suche.substring(0, LONGEST_NAME) : suche;
        return page.show("geo/map/city", new CityMap(entries, address.map(Address::line).orElse(wanted),
                address.map(PlaceWords::of).map(List::of).orElseGet(() -> finding.find(wanted)), address.isPresent(),
                LiveTiles.bounds(all.stream().filter(CityMapPage::near).toList()).or(() -> LiveTiles.bounds(all)).orElse(null),
                base.source()));
    }

    /** A layer that reaches over a whole country or more does not decide where a city's map begins. */
    private static boolean near(Layer layer) {
        Box bounds = layer.bounds();
        return bounds != null && bounds.east() - bounds.west() < 2 && bounds.north() - bounds.south() < 2;
    }

    private List<CityMap.Listed> some(Layer layer) throws IOException {
        List<Feature> some = new ArrayList<>();
        features.each(layer, FeatureFilter.ALL, 0, LISTED, false, some::add);
        return some.stream().map(feature -> new CityMap.Listed(feature.id(), FeatureName.of(layer, feature))).toList();
    }
}
