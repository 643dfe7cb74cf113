package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.WkbWriter;
import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.geo.TestLayers;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.places.GeometryKind;
import city.moves.platform.places.MapFeature;
import city.moves.platform.places.MapTime;
import city.moves.platform.places.PropertyType;
import city.moves.testing.HttpVisitor;
import city.moves.testing.Neighbour;
import city.moves.testing.Neighbour.Answer;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/** From a service of another house to a layer, and once more. */
class ServicesTest {

    private static final RunningCity CITY = RunningCity.get();

    private final String key = "dienst-" + UUID.randomUUID().toString().substring(0, 8);
    private final Uploader emre = new Uploader(CITY.visitor().signInAs("emre.yilmaz"));

    private static String feature(int number, double east) {
        return "{\"type\":\"Feature\",\"id\":\"" + number + "\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + east
                + ",48.77]},\"properties\":{\"nr\":" + number + ",\"name\":\"Nummer " + number + "\"}}";
    }

    private static String collection(String links, String... features) {
        return "{\"type\":\"FeatureCollection\",\"links\":[" + links + "],\"features\":[" + String.join(",", features) + "]}";
    }

    private static String api(String items) {
        return "{\"title\":\"Nachbarstadt\",\"collections\":[{\"id\":\"baenke\",\"title\":\"Bänke\",\"links\":"
                + "[{\"rel\":\"items\",\"type\":\"text/html\",\"href\":\"nirgends\"},"
                + "{\"rel\":\"items\",\"type\":\"application/geo+json\",\"href\":\"" + items + "\"}]}]}";
    }

    private Layer layer() {
        return CITY.bean(Layers.class).find(key).orElseThrow();
    }

    private Uploader ask(String address, String within) {
        return emre.open(Uploader.ALL).send("/dienst", Map.of("adresse", address, "stadt", within));
    }

    /** The neighbour is this city itself, as others see it: its pages lead on by links. */
    @Test
    void aCollectionOfAnOgcApiBecomesALayerAndIsFetchedAgain() {
        String there = TestLayers.newKey();
        List<MapFeature> features = IntStream.range(0, 1_201).mapToObj(i -> new MapFeature(String.valueOf(i),
                WkbWriter.point(9.1 + i / 10_000.0, i == 0 ? 50 : 48.77), Map.of("nr", (long) i))).toList();
        TestLayers.publish(CITY, there, GeometryKind.POINT, Crs.CRS84, MapTime.NONE, Map.of("nr", PropertyType.INTEGER), features);
        HttpVisitor anybody = CITY.visitor();
        AtomicReference<String> own = new AtomicReference<>("");
        List<String> asked = new ArrayList<>();
        own.set(Neighbour.open((path, query) -> {
            asked.add(path + "?" + query);
            HttpResponse<String> answer = anybody.send(anybody.request("/ogc" + path + (query.equals("null") ? "" : "?" + query))
                    .header("Accept", "application/geo+json, application/json").build());
            return new Answer(answer.statusCode(), "application/geo+json",
                    answer.body().replace(CITY.baseUrl() + "/ogc", own.get()));
        }));
        ask(own.get() + "/collections/" + there + "/items?f=html&limit=3", "ja");
        assertThat(emre.page().select("input[name=ebene][checked]").val()).isEqualTo(there);
        emre.send("/ebene");
        assertThat(emre.address()).endsWith("/pruefung");
        assertThat(emre.text()).contains("GeoJSON", "1.200");
        assertThat(asked.stream().filter(one -> one.contains("/items") && one.contains("bbox="))).as("pages").hasSizeGreaterThan(1);
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(layer().features()).isEqualTo(1_200);
        emre.open("/amt/geo/themen/" + key);
        assertThat(emre.text()).contains("Neu abholen", own.get() + "/collections/" + there);
        emre.send("/abholen");
        assertThat(emre.address()).endsWith("/uebersicht");
        assertThat(emre.text()).contains("1.200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401|text/html|<html>Anmelden</html>|verlangt eine Anmeldung
            404|text/html|<html>404</html>|gibt es nichts
            500|text/plain|Fehler|meldet den Fehler 500
            200|text/html|<!DOCTYPE html><html><body>Willkommen</body></html>|nicht mit GeoJSON
            200|application/json|{"code":"NotFound"}|nicht mit GeoJSON
            200|application/json|{"type":"FeatureCollection","features":[{"type":|nicht mit GeoJSON
            200|application/json|{"type":"FeatureCollection","features":7}|nicht mit GeoJSON
            200|text/xml|<ows:ExceptionReport xmlns:ows="o"><ows:ExceptionText>Zu viel</ows:ExceptionText></ows:ExceptionReport>|lehnt die Frage ab: Zu viel
            """)
    void aServiceThatGivesNoFeaturesIsToldInOneSentence(int status, String type, String body, String sentence) {
        String service = Neighbour.open((path, _) -> path.isEmpty() ? Answer.json(api("items"))
                : new Answer(status, type, body));
        ask(service + "/", "nein").send("/ebene");
        assertThat(emre.status()).isEqualTo(200);
        assertThat(emre.text()).contains("konnte nicht abgeholt werden", sentence);
        assertThat(emre.page().select("main .kern-alert, main [role=alert]").size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200|text/html|<html><body>Willkommen</body></html>|weder ein WFS noch eine OGC API
            200|application/json|{"hallo":1}|weder ein WFS noch eine OGC API
            200|application/json|[[[[|weder ein WFS noch eine OGC API
            500|text/html|oh|weder ein WFS noch eine OGC API
            401|text/html|<html>Anmelden</html>|verlangt eine Anmeldung
            404|text/html|nichts|gibt es nichts
            """)
    void anAddressWithoutAServiceIsToldBesideIt(int status, String type, String body, String sentence) {
        String service = Neighbour.open((_, _) -> new Answer(status, type, body));
        ask(service, "ja");
        assertThat(emre.status()).isEqualTo(400);
        assertThat(emre.page().select("#adresse-fehler").text()).contains(sentence);
        assertThat(emre.page().select("#adresse").val()).isEqualTo(service);
    }

    @Test
    void theOwnNetworkIsNotAsked() {
        ask("http://10.0.0.1/ogc", "ja");
        assertThat(emre.page().select("#adresse-fehler").text()).contains("liegt im eigenen Netz");
        String lure = Neighbour.open((path, _) -> path.isEmpty() ? Answer.json(api("http://169.254.169.254/latest")) : null);
        ask(lure + "/", "ja").send("/ebene");
        assertThat(emre.text()).contains("liegt im eigenen Netz");
    }

    @Test
    void pagesThatLeadInACircleAreLeft() {
        String itself = Neighbour.open((path, _) -> Answer.json(path.isEmpty() ? api("items")
                : collection("{\"rel\":\"next\",\"href\":\"items\"}", feature(1, 9.1))));
        ask(itself + "/", "nein").send("/ebene");
        assertThat(emre.text()).contains("dieselbe Seite immer wieder");
        AtomicInteger page = new AtomicInteger();
        String endless = Neighbour.open((path, _) -> Answer.json(path.isEmpty() ? api("items")
                : collection("{\"rel\":\"next\",\"href\":\"items?p=" + page.incrementAndGet() + "\"}", feature(1, 9.1))));
        ask(endless + "/", "nein").send("/ebene");
        assertThat(emre.text()).contains("dieselbe Seite immer wieder");
        assertThat(page.get()).isLessThan(5);
    }

    @Test
    void aServiceThatKnowsNoLimitIsAskedWithoutIt() {
        String strict = Neighbour.open((path, query) -> path.isEmpty() ? Answer.json(api("items"))
                : query.contains("limit") ? new Answer(400, "application/json", "{}") : Answer.json(collection("", feature(1, 9.1))));
        ask(strict + "/", "nein").send("/ebene");
        assertThat(emre.address()).endsWith("/pruefung");
    }

    private static String capabilities(String version, String address, String formats, boolean paged) {
        return """
                <wfs:WFS_Capabilities version="%s" xmlns:wfs="w" xmlns:ows="o" xmlns:xlink="http://www.w3.org/1999/xlink">
                <ows:ServiceIdentification><ows:Title>Kreis Nebenan</ows:Title></ows:ServiceIdentification>
                <ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Get xlink:href="%s"/></ows:HTTP></ows:DCP>
                <ows:Parameter name="outputFormat"><ows:Value>text/xml; subtype=gml/3.2.1</ows:Value>%s</ows:Parameter></ows:Operation>
                <ows:Constraint name="ImplementsResultPaging"><ows:DefaultValue>%s</ows:DefaultValue></ows:Constraint></ows:OperationsMetadata>
                <wfs:FeatureTypeList><wfs:FeatureType><wfs:Name>k:ort</wfs:Name><wfs:Title>Orte</wfs:Title>
                <wfs:DefaultCRS>urn:ogc:def:crs:EPSG::25832</wfs:DefaultCRS></wfs:FeatureType></wfs:FeatureTypeList></wfs:WFS_Capabilities>
                """.formatted(version, address, formats, paged ? "TRUE" : "FALSE");
    }

    private static String gml(String attributes, IntStream numbers) {
        return "<wfs:FeatureCollection xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:k='k' "
                + attributes + ">" + numbers.mapToObj(i -> "<wfs:member><k:ort gml:id='ort." + i + "'><k:nr>" + i + "</k:nr><k:ags>0811"
                + i + "</k:ags><k:lage><gml:Point srsName='urn:ogc:def:crs:EPSG::25832'><gml:pos>" + (513_000 + i)
                + " 5402000</gml:pos></gml:Point></k:lage></k:ort></wfs:member>").collect(Collectors.joining()) + "</wfs:FeatureCollection>";
    }

    /** The address is pasted with a question of its own; the service gives pages of at most 700. */
    @Test
    void aFeatureTypeOfAWfsComesPageByPageAsGml() {
        List<String> asked = new ArrayList<>();
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> {
            asked.add(query);
            if (query.contains("GetCapabilities")) {
                return Answer.xml(capabilities("2.0.0", own.get() + "?map=/a b.map", "", true));
            }
            int start = Integer.parseInt(query.replaceFirst(".*STARTINDEX=([0-9]+).*", "$1"));
            return Answer.xml("<?xml version='1.0' encoding='UTF-8'?>\n<!-- Seite -->"
                    + gml("numberMatched='1500' numberReturned='700'", IntStream.range(start, Math.min(1_500, start + 700))));
        }));
        ask(own.get() + "?map=/a%20b.map&service=wfs&Request=GetFeature&typeName=x&version=1.0.0", "ja");
        assertThat(asked).singleElement().asString().contains("map=/a b.map", "REQUEST=GetCapabilities", "ACCEPTVERSIONS=2.0.0,1.1.0")
                .doesNotContain("typeName", "1.0.0");
        assertThat(emre.text()).contains("Kreis Nebenan", "WFS 2.0", "Orte");
        emre.send("/ebene");
        assertThat(emre.text()).contains("GML", "1.500", "ETRS89 / UTM 32N");
        assertThat(asked).hasSize(4).last().asString().contains("TYPENAMES=k:ort", "urn:ogc:def:crs:EPSG::25832", "BBOX=", "COUNT=1000");
        emre.send("/pruefung").send("/spalten").name(key).send("/uebersicht");
        assertThat(layer().features()).isEqualTo(1_500);
        assertThat(layer().facts().properties()).extracting(property -> property.name() + " " + property.type())
                .as("nought in front is a key").containsExactly("nr INTEGER", "ags STRING");
    }

    /** The system stands behind the features, as some servers write it. */
    @Test
    void aWfsThatHasGeoJsonIsAskedForIt() {
        List<String> asked = new ArrayList<>();
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> {
            asked.add(query);
            return query.contains("GetCapabilities")
                    ? Answer.xml(capabilities("1.1.0", own.get(), "<ows:Value>application/json</ows:Value>", false))
                    : Answer.json("{\"type\":\"FeatureCollection\",\"features\":[" + feature(1, 9.1).replace("[9.1,48.77]", "[513000,5402000]")
                            + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}}}");
        }));
        ask(own.get() + "/wfs", "").send("/ebene");
        assertThat(asked.getLast()).contains("VERSION=1.1.0", "TYPENAME=k:ort", "OUTPUTFORMAT=application/json").doesNotContain("BBOX", "COUNT");
        assertThat(emre.text()).contains("GeoJSON", "ETRS89 / UTM 32N", "ganz in Stuttgart");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200|<ows:ExceptionReport xmlns:ows="o"><ows:Exception><ows:ExceptionText>Unbekannter Typ</ows:ExceptionText></ows:Exception></ows:ExceptionReport>|lehnt die Frage ab: Unbekannter Typ
            400|<ServiceExceptionReport>Zu viel</ServiceExceptionReport>|lehnt die Frage ab: Zu viel
            200|<html><body>Wartung</body></html>|nicht mit GML
            200|<wfs:FeatureCollection xmlns:wfs="w"><wfs:member>|nicht mit GML
            200|<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>|nicht mit GML
            200|{"type":"FeatureCollection"}|nicht mit GML
            403|nein|verlangt eine Anmeldung
            502|nein|meldet den Fehler 502
            """)
    void aWfsThatGivesNoFeaturesIsToldInOneSentence(int status, String body, String sentence) {
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> query.contains("GetCapabilities") ? Answer.xml(capabilities("2.0.0", own.get(), "", true))
                : new Answer(status, "text/xml", body)));
        ask(own.get() + "?SERVICE=WFS", "ja").send("/ebene");
        assertThat(emre.text()).contains("konnte nicht abgeholt werden", sentence);
    }

    @Test
    void aWfsThatKeepsSomeBackIsNotTakenForWhole() {
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> Answer.xml(query.contains("GetCapabilities") ? capabilities("2.0.0", own.get(), "", false)
                : gml("numberMatched='9' numberReturned='3'", IntStream.range(0, 3)))));
        ask(own.get() + "?SERVICE=WFS", "ja").send("/ebene");
        assertThat(emre.text()).contains("konnte nicht abgeholt werden", "nur 3 von 9");
    }

    private static final String SORTS = "<fes:Filter_Capabilities xmlns:fes=\"f\"><fes:Conformance><fes:Constraint name=\"ImplementsSorting\">"
            + "<ows:DefaultValue>TRUE</ows:DefaultValue></fes:Constraint></fes:Conformance></fes:Filter_Capabilities></wfs:WFS_Capabilities>";

    /** Without an order it gives what it likes, a later page from a little before the end of the one before. */
    private static String unsteady(String query, List<String> asked, AtomicReference<String> own, boolean refusesOrder) {
        asked.add(query);
        if (query.contains("GetCapabilities")) {
            return capabilities("2.0.0", own.get(), "", true).replace("</wfs:WFS_Capabilities>", SORTS);
        }
        if (query.contains("DescribeFeatureType")) {
            return "<xsd:schema xmlns:xsd='http://www.w3.org/2001/XMLSchema'><xsd:complexType name='ort'><xsd:sequence>"
                    + "<xsd:element name='ags' type='xsd:string'/><xsd:element name='OBJECTID' type='xsd:int'/>"
                    + "</xsd:sequence></xsd:complexType></xsd:schema>";
        }
        if (query.contains("SORTBY") && refusesOrder) {
            return "<ows:ExceptionReport xmlns:ows='o'><ows:ExceptionText>keine Ordnung</ows:ExceptionText></ows:ExceptionReport>";
        }
        int start = Integer.parseInt(query.replaceFirst(".*STARTINDEX=([0-9]+).*", "$1"));
        int first = query.contains("SORTBY=OBJECTID") ? start : Math.max(0, start - 40);
        return gml("numberMatched='1500'", IntStream.range(first, Math.min(first + 1_000, 1_500 - start + first)));
    }

    @Test
    void aWfsThatCanPutsItsPagesInOrder() {
        List<String> asked = new ArrayList<>();
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> Answer.xml(unsteady(query, asked, own, false))));
        ask(own.get() + "?SERVICE=WFS", "ja").send("/ebene");
        assertThat(emre.address()).endsWith("/pruefung");
        assertThat(emre.text()).contains("1.500");
        assertThat(asked.stream().filter(one -> one.contains("GetFeature")).toList()).hasSize(2)
                .allMatch(one -> one.contains("SORTBY=OBJECTID"));
    }

    @Test
    void pagesThatOverlapAreToldInOneSentence() {
        List<String> asked = new ArrayList<>();
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> Answer.xml(unsteady(query, asked, own, true))));
        ask(own.get() + "?SERVICE=WFS", "ja").send("/ebene");
        assertThat(emre.text()).contains("konnte nicht abgeholt werden", "auf mehreren Seiten des Dienstes (40)");
        assertThat(asked.getLast()).as("it was asked without an order, as it wanted").doesNotContain("SORTBY");
        String twice = Neighbour.open((path, query) -> Answer.json(path.isEmpty() ? api("items")
                : query.contains("p=2") ? collection("", feature(3, 9.1), feature(2, 9.1))
                        : collection("{\"rel\":\"next\",\"href\":\"items?p=2\"}", feature(1, 9.1), feature(2, 9.1))));
        ask(twice + "/", "nein").send("/ebene");
        assertThat(emre.text()).contains("auf mehreren Seiten des Dienstes (1)");
    }

    @Test
    void aWfsThatGivesTheSamePageForEverIsLeft() {
        AtomicReference<String> own = new AtomicReference<>("");
        own.set(Neighbour.open((_, query) -> Answer.xml(query.contains("GetCapabilities") ? capabilities("2.0.0", own.get(), "", true)
                : gml("numberMatched='unknown'", IntStream.range(0, 3)))));
        ask(own.get() + "?SERVICE=WFS", "ja").send("/ebene");
        assertThat(emre.text()).contains("dieselbe Seite immer wieder");
    }

    @Test
    void aLongListIsSearched() {
        String many = IntStream.range(0, 120).mapToObj(i -> "{\"id\":\"c" + i + "\",\"title\":\"Thema " + i
                + "\",\"links\":[{\"rel\":\"items\",\"href\":\"items\"}]}").collect(Collectors.joining(","));
        String service = Neighbour.open((_, _) -> Answer.json("{\"collections\":[" + many + "]}"));
        ask(service, "ja");
        assertThat(emre.page().select("input[name=ebene]")).hasSize(50);
        assertThat(emre.text()).contains("50 von 120");
        emre.open(emre.address() + "?q=thema+117");
        assertThat(emre.page().select("input[name=ebene]").eachAttr("value")).containsExactly("c117");
        emre.send("/ebene");
        assertThat(emre.status()).as("nothing was chosen").isEqualTo(400);
        assertThat(emre.page().select("input[name=ebene]")).hasSize(1);
    }

    /** What a node fetched before it died was kept by nobody; the next one begins anew and hands on one file. */
    @Test
    void fetchingIsDoneAgainAfterANodeDied() {
        String service = Neighbour.open((path, _) -> Answer.json(path.isEmpty() ? api("items") : collection("", feature(1, 9.1))));
        ask(service + "/", "ja");
        Fetches fetches = CITY.bean(Fetches.class);
        Fetch seen = fetches.find(UUID.fromString(emre.address().replaceFirst(".*/", ""))).orElseThrow();
        fetches.change(seen, FetchState.FETCHING, seen.content().choosing(seen.content().service().layers().getFirst()), null);
        FetchJob job = CITY.bean(FetchJob.class);
        JobState state = new JobState(seen.id().toString(), "", 0);
        job.begin(state);
        assertThat(fetches.find(seen.id()).orElseThrow().state()).isEqualTo(FetchState.FETCHING);
        JobStep again = job.begin(state);
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> again.finish());
        assertThat(fetches.find(seen.id()).orElseThrow().state()).isEqualTo(FetchState.FETCHED);
    }

    /** As after the last attempt of hours, in which something of ours was broken: the disk, say. */
    @Test
    void whatFailedForGoodSaysSoAndIsFetchedByAButton() {
        String service = Neighbour.open((path, _) -> Answer.json(path.isEmpty() ? api("items") : collection("", feature(1, 9.1))));
        ask(service + "/", "ja");
        String address = emre.address();
        Fetches fetches = CITY.bean(Fetches.class);
        Fetch seen = fetches.find(UUID.fromString(address.replaceFirst(".*/", ""))).orElseThrow();
        fetches.change(seen, FetchState.FETCHING, seen.content().choosing(seen.content().service().layers().getFirst()), null);
        FetchJob job = CITY.bean(FetchJob.class);
        JobState state = new JobState(seen.id().toString(), "", 0);
        job.gaveUp(state);
        assertThat(emre.open(Uploader.ALL).text()).contains("nicht abgeholt");
        emre.open(address);
        assertThat(emre.text()).contains("konnte nicht abgeholt werden", "Versuchen Sie es noch einmal");
        emre.send("/nochmal");
        assertThat(emre.address()).endsWith("/pruefung");
        job.gaveUp(state);
        assertThat(fetches.find(seen.id()).orElseThrow().state()).as("what came is kept").isEqualTo(FetchState.FETCHED);
    }

    @Test
    void theTerminalFetchesToo() throws IOException {
        String title = key.replace('-', ' ');
        String service = Neighbour.open((path, _) -> Answer.json(path.isEmpty() ? api("items").replace("Bänke", title)
                : collection("", feature(1, 9.1), feature(2, 9.2))));
        LayerImport terminal = CITY.bean(LayerImport.class);
        assertThat(terminal.importFrom(service
                + "/#layer=baenke,office=tiefbauamt,licence=dl-de/by-2-0,source=Stadt der Probe").taken()).isEqualTo(2);
        assertThat(terminal.importFrom(service + "/").taken()).as("compared with what is there").isEqualTo(2);
        assertThat(layer().features()).isEqualTo(2);
        assertThatThrownBy(() -> terminal.importFrom(service + "/nichts#layer=andere")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> terminal.importFrom(service + "/#layer=andere"))
                .hasMessage("the service has no layer andere; name one as " + service + "/#layer=NAME: baenke");
    }

    @Test
    void whatSomebodyElseFetchesIsNotSeen() {
        String service = Neighbour.open((_, _) -> Answer.json(api("items")));
        ask(service, "ja");
        String address = emre.address();
        assertThat(CITY.visitor().signInAs("anna.beck").get(address).statusCode()).isIn(403, 404);
        emre.send("/aufgeben");
        assertThat(emre.open(address).text()).contains("verworfen");
    }
}
