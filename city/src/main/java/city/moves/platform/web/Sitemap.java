package city.moves.platform.web;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/** Every public address in every language, by the protocol of sitemaps.org 0.9. */
@Component
class Sitemap {

    /** The protocol's own bound for one file. */
    static final int MOST = 50_000;

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> OWN = List.of("/", "/barrierefreiheit", "/datenschutz", "/impressum",
            "/leichte-sprache", "/probleme");

    private final List<NavigationEntry> navigation;
    private final List<SitemapSource> sources;

    Sitemap(List<NavigationEntry> navigation, List<SitemapSource> sources) {
        this.navigation = navigation;
        this.sources = sources;
    }

    /** The document, with addresses that begin with {@code baseUrl}. */
    String write(String baseUrl) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (String path : paths()) {
                for (Language language : Language.values()) {
                    writeAddress(xml, baseUrl, path, language);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return text.toString();
    }

    private static void writeAddress(XMLStreamWriter xml, String baseUrl, String path, Language language)
            throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(baseUrl + language.address(path));
        xml.writeEndElement();
        for (Language alternate : Language.values()) {
            xml.writeEmptyElement("xhtml:link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", alternate.tag());
            xml.writeAttribute("href", baseUrl + alternate.address(path));
        }
        xml.writeEndElement();
    }

    private Collection<String> paths() {
        int most = MOST / Language.values().length;
        SortedSet<String> paths = new TreeSet<>();
        Stream.concat(Stream.concat(OWN.stream(), doors()), sources.stream().flatMap(SitemapSource::paths))
                .takeWhile(_ -> paths.size() <= most)
                .forEach(paths::add);
        if (paths.size() > most) {
            throw new IllegalStateException("the sitemap has more than " + MOST
                    + " addresses, which one file may not hold: a source names too many pages");
        }
        return paths;
    }

    private Stream<String> doors() {
        return navigation.stream().filter(entry -> switch (entry.area()) {
            case MAIN, OPEN -> entry.isForEveryone();
            case DESK, ACCOUNT -> false;
        }).map(NavigationEntry::path);
    }
}
