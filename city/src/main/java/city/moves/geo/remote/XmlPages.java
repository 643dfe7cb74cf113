package city.moves.geo.remote;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import javax.xml.namespace.QName;

/** Collections of GML, each as it is a member of one around them all, as WFS 2.0 nests them itself. */
final class XmlPages implements PageReader {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0">
            """;
    private static final String END = "</wfs:FeatureCollection>\n";
    private static final int LONGEST_WORDS = 2_000;
    /** Of GML 3, and of GML 2. */
    private static final Set<String> ID = Set.of("id", "fid");

    private final Path body;
    private final PagedIds ids = new PagedIds();

    XmlPages(Path body) {
        this.body = body;
    }

    @Override
    public Page read(InputStream answer, URI address) throws IOException {
        try (Writer out = Files.newBufferedWriter(body, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            XMLEventReader reader = SafeXml.streaming().createXMLEventReader(new BufferedInputStream(answer));
            Page page = new Reading(reader, out, ids).page();
            ids.endPage();
            out.write("</wfs:member>\n");
            return page;
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unread) {
                throw unread;
            }
            throw noGml();
        }
    }

    private static Disappointing noGml() {
        return Disappointing.because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.no-gml"));
    }

    private static final class Reading {

        private final XMLEventReader reader;
        private final Writer out;
        private final XMLEventWriter writer;
        private final PagedIds ids;
        private long features;
        private String first = "";

        private Reading(XMLEventReader reader, Writer out, PagedIds ids) throws XMLStreamException {
            this.reader = reader;
            this.out = out;
            this.ids = ids;
            this.writer = XMLOutputFactory.newInstance().createXMLEventWriter(out);
        }

        private Page page() throws XMLStreamException, IOException {
            long matched = -1;
            int depth = 0;
            boolean members = false;
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                switch (event.getEventType()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        StartElement element = event.asStartElement();
                        if (depth++ == 0) {
                            root(element);
                            matched = number(element, "numberMatched");
                        } else if (depth == 2) {
                            members = element.getName().getLocalPart().endsWith("ember")
                                    || element.getName().getLocalPart().endsWith("embers");
                        } else if (depth == 3 && members) {
                            see(element);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD -> throw noGml();
                    case XMLStreamConstants.START_DOCUMENT, XMLStreamConstants.END_DOCUMENT, XMLStreamConstants.COMMENT,
                            XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        continue;
                    }
                    default -> { }
                }
                if (depth > 0 || event.isEndElement()) {
                    writer.add(event);
                }
            }
            writer.flush();
            return new Page(features, first, null, matched);
        }

        private void root(StartElement element) throws XMLStreamException, IOException {
            String name = element.getName().getLocalPart();
            if (name.endsWith("ExceptionReport")) {
                throw Disappointing.said(words());
            }
            if (!name.equals("FeatureCollection")) {
                throw noGml();
            }
            out.write("<wfs:member>");
        }

        private String words() throws XMLStreamException {
            StringBuilder words = new StringBuilder();
            while (reader.hasNext() && words.length() < LONGEST_WORDS) {
                XMLEvent event = reader.nextEvent();
                if (event.isCharacters()) {
                    words.append(event.asCharacters().getData()).append(' ');
                }
            }
            return words.toString();
        }

        private void see(StartElement feature) {
            feature.getAttributes().forEachRemaining(one -> {
                if (ID.contains(one.getName().getLocalPart())) {
                    ids.add(one.getValue());
                }
            });
            if (features++ == 0) {
                StringBuilder ids = new StringBuilder();
                feature.getAttributes().forEachRemaining(one -> ids.append(one.getValue()).append(' '));
                first = ids.toString().strip();
            }
        }

        private static long number(StartElement element, String name) {
            Attribute attribute = element.getAttributeByName(new QName(name));
            return attribute != null && attribute.getValue().matches("[0-9]{1,12}") ? Long.parseLong(attribute.getValue()) : -1;
        }
    }

    @Override
    public long repeated() {
        return ids.repeated();
    }

    @Override
    public InputStream file() throws IOException {
        return new SequenceInputStream(Collections.enumeration(List.of(bytes(HEAD), Files.newInputStream(body), bytes(END))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
