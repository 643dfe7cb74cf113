package city.moves.services.xzufi;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message service by service. The message is a stranger's: without document types and entities, and bounded in
 * depth, in size and in number. What is not understood becomes a problem, and reading goes on where it can.
 */
public final class CatalogueReader {

    private static final String MESSAGE = "Message: ";
    private static final int MOST_DEPTH = 30;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_TEXT = 1_000_000;
    private static final int MOST_SERVICES = 20_000;

    private final Consumer<ReadService> services;
    private final Consumer<Problem> problems;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private int characters;
    private int read;

    public CatalogueReader(Consumer<ReadService> services, Consumer<Problem> problems) {
        this.services = services;
        this.problems = problems;
    }

    /** @return how many services the message holds */
    public int read(InputStream message) {
        XMLStreamReader in = null;
        try {
            in = factory().createXMLStreamReader(message);
            boolean root = true;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("ein Dokumenttyp ist nicht erlaubt", in.getLocation());
                }
                if (root && event == XMLStreamConstants.START_ELEMENT) {
                    root = false;
                    checkRoot(in);
                }
                take(event, in);
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            problems.accept(new Problem(line, "", "Die Datei ist ab hier nicht lesbar: " + reason(broken.getMessage())));
        } catch (RuntimeException broken) {
            problems.accept(new Problem(in == null ? 0 : in.getLocation().getLineNumber(), "",
                    "Die Datei ist ab hier nicht lesbar."));
        }
        return read;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What the parser says, without the place, which stands beside it. */
    private static String reason(@Nullable String message) {
        return message == null ? "" : message.substring(message.lastIndexOf(MESSAGE) < 0 ? 0
                : message.lastIndexOf(MESSAGE) + MESSAGE.length()).lines().findFirst().orElse("");
    }

    private void checkRoot(XMLStreamReader in) throws XMLStreamException {
        if (!Codes.NAMESPACE.equals(in.getNamespaceURI())) {
            throw new XMLStreamException("der Namensraum ist nicht " + Codes.NAMESPACE, in.getLocation());
        }
    }

    private void take(int event, XMLStreamReader in) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(in);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> { }
        }
    }

    private void begin(XMLStreamReader in) throws XMLStreamException {
        boolean service = in.getLocalName().equals("leistung");
        if (open.isEmpty() && !service) {
            return;
        }
        if (open.isEmpty()) {
            elements = 0;
            characters = 0;
        }
        elements++;
        if (elements > MOST_ELEMENTS || open.size() >= MOST_DEPTH) {
            throw new XMLStreamException("ein Dienst ist zu groß", in.getLocation());
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        open.push(new XmlElement(in.getLocalName(), attributes, in.getLocation().getLineNumber()));
    }

    private void text(XMLStreamReader in) throws XMLStreamException {
        XmlElement around = open.peek();
        if (around != null) {
            characters += in.getTextLength();
            if (characters > MOST_TEXT) {
                throw new XMLStreamException("ein Dienst ist zu groß", in.getLocation());
            }
            around.addText(in.getText());
        }
    }

    private void end() throws XMLStreamException {
        XmlElement ended = open.poll();
        if (ended == null) {
            return;
        }
        XmlElement around = open.peek();
        if (around != null) {
            around.add(ended);
            return;
        }
        read++;
        if (read > MOST_SERVICES) {
            throw new XMLStreamException("die Datei hat zu viele Dienste");
        }
        services.accept(new ServiceOfMessage(ended, problems).read());
    }
}
