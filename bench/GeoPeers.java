import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The map beside PostGIS, MapServer and QGIS Server, which have the same features. The city answers by HTTP and compressed; the
 * others are asked by FastCGI or SQL, uncompressed and without a web server, so the ratios favour them.
 */
final class GeoPeers {

    private static final int ROUNDS = 40;
    private static final String ITEMS = "f=json&bbox=" + Geo.BOX + "&limit=10000";
    private static final String WFS = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=points&COUNT=10000"
            + "&BBOX=48.76,9.15,48.80,9.21,urn:ogc:def:crs:EPSG::4326&OUTPUTFORMAT=geojson";

    private final Geo geo;
    private final PostGis postGis;
    private final FastCgi mapServer;
    private final FastCgi qgisServer;
    private final Path map;

    private GeoPeers(Geo geo, PostGis postGis, FastCgi mapServer, FastCgi qgisServer, Path map) {
        this.geo = geo;
        this.postGis = postGis;
        this.mapServer = mapServer;
        this.qgisServer = qgisServer;
        this.map = map;
    }

    static void compare(Path home, Path data, Geo geo, boolean areas) throws Exception {
        Path folder = StartedCity.folder(home, "geo-peers");
        Files.createDirectories(folder);
        System.out.println("Beside " + PeerPrograms.versions());
        try (PostGis postGis = PostGis.start(PeerPrograms.postgres().orElseThrow(), folder)) {
            try (Connection city = Growth.connect(data)) {
                postGis.load(city, areas);
            }
            Path map = Files.writeString(folder.resolve("bench.map"), mapFile(home, postGis, areas));
            Path settings = Files.writeString(folder.resolve("mapserver.conf"), """
                    CONFIG
                      ENV
                        MS_MAP_PATTERN "."
                      END
                      MAPS
                        bench "%s"
                      END
                    END
                    """.formatted(map));
            Path project = folder.resolve("bench.qgs");
            PeerPrograms.run("/usr/bin/python3", home.resolve("bench/peers/project.py").toString(),
                    String.valueOf(postGis.port()), project.toString());
            try (FastCgi mapServer = FastCgi.start(PeerPrograms.MAP_SERVER, Map.of("MAPSERVER_CONFIG_FILE",
                    settings.toString()), folder.resolve("mapserver.log"));
                    FastCgi qgisServer = FastCgi.start(PeerPrograms.QGIS_SERVER, Map.of("QGIS_PROJECT_FILE",
                            project.toString(), "QT_QPA_PLATFORM", "offscreen", "QGIS_SERVER_API_WFS3_MAX_LIMIT", "10000"),
                            folder.resolve("qgis.log"))) {
                new GeoPeers(geo, postGis, mapServer, qgisServer, map).run(areas);
            }
        } finally {
            StartedCity.clean(folder);
        }
    }

    private static String mapFile(Path home, PostGis postGis, boolean areas) throws Exception {
        String file = Files.readString(home.resolve("bench/peers/bench.map")).replace("$DATABASE", postGis.address());
        return areas ? file : file.replaceFirst("(?s)  # areas.*?  # end", "");
    }

    private void run(boolean areas) throws Exception {
        double items = ours("10,000 features of a box", () -> Geo.items(Geo.MANY, "/items?bbox=" + Geo.BOX + "&limit=10000"));
        beside("MapServer, OGC API Features", items, () -> mapServer.ask("/bench/ogcapi/collections/points/items", ITEMS));
        beside("MapServer, WFS 2.0 as GeoJSON", items, () -> mapServer.ask("", "map=" + map + "&" + WFS));
        beside("QGIS Server, OGC API Features", items, () -> qgisServer.ask("/wfs3/collections/points/items.json",
                "bbox=" + Geo.BOX + "&limit=10000"));
        double one = ours("one feature", () -> Geo.items(Geo.MANY, "/items/p77"));
        beside("MapServer, OGC API Features", one, () -> mapServer.ask("/bench/ogcapi/collections/points/items/p77", "f=json"));
        beside("QGIS Server, OGC API Features", one, () -> qgisServer.ask("/wfs3/collections/points/items/77.json", ""));
        AtomicInteger next = new AtomicInteger();
        tiles("a tile of points that is not remembered", Geo.MANY, "points", "id, kind, height, planted",
                () -> freshPointTile(next.getAndIncrement()));
        if (areas) {
            AtomicInteger area = new AtomicInteger();
            tiles("a tile of municipalities that is not remembered", Geo.AREAS, "areas", "id, ags, gen",
                    () -> Geo.areaTile(240 + area.getAndIncrement() % 240));
        }
        System.out.println("Not measured: tiles of QGIS Server, which makes none of vectors; ldproxy and GeoServer, which "
                + "Debian does not have.");
    }

    /** No other part of the bench asks for tiles of this zoom. */
    private static Geo.Place freshPointTile(int number) {
        return new Geo.Place(16, 22_548 + number / 24 % 10, 34_427 + number % 24);
    }

    private void tiles(String what, String layer, String table, String columns, Callable<Geo.Place> place) throws Exception {
        double ours = ours(what, () -> place.call().path(layer));
        beside("PostGIS, ST_AsMVT alone", ours, () -> postGis.tile(table, columns, place.call()));
        beside("MapServer, vector tile", ours, () -> {
            Geo.Place asked = place.call();
            return mapServer.ask("", "map=%s&MODE=tile&TILEMODE=gmap&LAYERS=%s&map.imagetype=mvt&TILE=%d+%d+%d".formatted(map,
                    table, asked.column(), asked.row(), asked.zoom()));
        });
    }

    private double ours(String what, Callable<String> path) throws Exception {
        return Times.of(1, ROUNDS, () -> geo.ask(path.call())).print("Beside each other: " + what + "\n MoveS").p50();
    }

    private static void beside(String peer, double ours, Callable<Integer> ask) throws Exception {
        Times times = Times.of(1, ROUNDS, ask).print(" " + peer);
        System.out.printf(Locale.ROOT, "  %.1f times as long as MoveS%n", times.p50() / ours);
    }
}
