package city.moves.geo.remote;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a WFS says of itself: its feature types, its formats, and whether it gives pages. */
final class WfsCapabilities {

    private static final int MOST_TYPES = 5_000;
    private static final Pattern NUMBER = Pattern.compile("(?i).*EPSG.*?[:/#]([0-9]{4,6})$");
    private static final List<Pattern> JSON = List.of(Pattern.compile("(?i)application/(vnd\\.)?geo\\+json.*"),
            Pattern.compile("(?i)geojson"), Pattern.compile("(?i)(application/)?json(;.*geojson.*)?"),
            Pattern.compile("(?i).*geojson.*"));

    private final Element root;
    private final String asked;

    private WfsCapabilities(Element root, String asked) {
        this.root = root;
        this.asked = asked;
    }

    /** @param asked the address that gave it */
    static RemoteService read(byte[] answer, String asked) throws Disappointing {
        Document document = SafeXml.document(new ByteArrayInputStream(answer)).orElseThrow(AskingService::unknown);
        Element root = document.getDocumentElement();
        if (String.valueOf(root.getLocalName()).endsWith("ExceptionReport")) {
            throw Disappointing.said(root.getTextContent());
        }
        if (!"WFS_Capabilities".equals(root.getLocalName())) {
            throw AskingService.unknown();
        }
        return new WfsCapabilities(root, asked).service();
    }

    private RemoteService service() throws Disappointing {
        String version = root.getAttribute("version");
        ServiceKind kind = version.startsWith("2.") ? ServiceKind.WFS_2_0 : ServiceKind.WFS_1_1;
        if (kind == ServiceKind.WFS_1_1 && !version.startsWith("1.1")) {
            throw Disappointing.because(Refusal.of(
                    Trouble.INPUT_MALFORMED, "geo.remote.refused.version"));
        }
        Optional<Element> getFeature = all(root, "Operation").stream()
                .filter(one -> one.getAttribute("name").equals("GetFeature")).findFirst();
        String address = getFeature.flatMap(one -> all(one, "Get").stream().findFirst())
                .map(get -> get.getAttributeNS("http://www.w3.org/1999/xlink", "href")).filter(href -> !href.isBlank())
                .orElse(asked);
        List<String> formats = new ArrayList<>();
        getFeature.ifPresent(one -> all(one, "Parameter").stream()
                .filter(parameter -> parameter.getAttribute("name").equalsIgnoreCase("outputFormat"))
                .forEach(parameter -> all(parameter, "Value").forEach(value -> formats.add(text(value)))));
        List<RemoteLayer> layers = new ArrayList<>();
        boolean paged = kind == ServiceKind.WFS_2_0 && keeps("ImplementsResultPaging");
        for (Element type : all(root, "FeatureType")) {
            String name = child(type, "Name");
            if (!name.isEmpty() && layers.size() < MOST_TYPES) {
                layers.add(layer(kind, type, name, address, formats, paged));
            }
        }
        if (layers.isEmpty()) {
            throw AskingService.unknown();
        }
        String title = all(root, "ServiceIdentification").stream().findFirst().map(one -> child(one, "Title")).orElse("");
        return new RemoteService(kind, title.isEmpty() ? "WFS" : title, asked, layers);
    }

    private RemoteLayer layer(ServiceKind kind, Element type, String name, String address, List<String> formats,
            boolean paged) {
        List<String> own = new ArrayList<>(formats);
        all(type, "Format").forEach(format -> own.add(text(format)));
        String title = child(type, "Title");
        return new RemoteLayer(kind, name, title.isEmpty() ? name : title, address, crs(type), json(own), paged,
                paged && keeps("ImplementsSorting"));
    }

    /** Its own system, or another one of those it offers that is known here. */
    private static String crs(Element type) {
        List<String> offered = new ArrayList<>();
        for (String name : List.of("DefaultCRS", "DefaultSRS", "OtherCRS", "OtherSRS")) {
            all(type, name).forEach(one -> offered.add(text(one)));
        }
        return offered.stream().filter(one -> system(one).isPresent()).findFirst()
                .orElse(offered.isEmpty() ? "" : offered.getFirst());
    }

    static Optional<Crs> system(String name) {
        Matcher number = NUMBER.matcher(name);
        return name.contains("CRS84") ? Optional.of(Crs.CRS84)
                : number.matches() ? Crs.byEpsg(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    private static String json(List<String> formats) {
        return JSON.stream().flatMap(form -> formats.stream().filter(one -> form.matcher(one).matches())).findFirst().orElse("");
    }

    /** True if it says that it fulfils this class of conformance. */
    private boolean keeps(String constraint) {
        return all(root, "Constraint").stream().anyMatch(one -> one.getAttribute("name").equals(constraint)
                && one.getTextContent().toLowerCase(Locale.ROOT).contains("true"));
    }

    private static String child(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                return text(element);
            }
        }
        return "";
    }

    private static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static List<Element> all(Element within, String name) {
        List<Element> all = new ArrayList<>();
        NodeList found = within.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
