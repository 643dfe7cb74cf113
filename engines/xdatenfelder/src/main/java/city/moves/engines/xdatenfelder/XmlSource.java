package city.moves.engines.xdatenfelder;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML of strangers into a tree: no document type, no entities, no more than the limits. */
final class XmlSource {
    private static final XMLInputFactory FACTORY = factory();

    private final ReadLimits limits;
    private final Problems problems;
    private final Deque<SourceElement> open = new ArrayDeque<>();
    private @Nullable SourceElement root;
    private int elements;

    XmlSource(ReadLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** The tree up to the first place where reading has to end; a problem tells of that place. */
    @Nullable SourceElement read(byte[] file) {
        if (file.length > limits.bytes()) {
            problem(ProblemKind.TOO_LARGE, new Place(1, 1), "more than " + limits.bytes() + " bytes");
            return null;
        }
        XmlCharacters characters = XmlCharacters.of(file);
        Place end = characters.brokenAt();
        try {
            read(FACTORY.createXMLStreamReader(new StringReader(characters.text())));
        } catch (XMLStreamException broken) {
            end = end == null ? place(broken.getLocation(), 0) : end;
        }
        if (end != null) {
            problem(ProblemKind.MALFORMED, end, "");
        }
        return root;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        boolean goesOn = true;
        while (goesOn && reader.hasNext()) {
            goesOn = switch (next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuseDocumentType(reader);
                default -> true;
            };
        }
    }

    /** Some broken bytes make the parser of the platform fail in ways of its own. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException broken) {
            throw new XMLStreamException("not XML", reader.getLocation(), broken);
        }
    }

    private boolean start(XMLStreamReader reader) {
        Place place = place(reader.getLocation(), 1);
        elements += 1 + reader.getAttributeCount();
        if (open.size() >= limits.depth()) {
            return refuseSize(place, reader, "more than " + limits.depth() + " levels");
        }
        if (elements > limits.elements()) {
            return refuseSize(place, reader, "more than " + limits.elements() + " elements and attributes");
        }
        SourceElement element = new SourceElement(orNone(reader.getNamespaceURI()), reader.getLocalName(), place);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = orNone(reader.getAttributeNamespace(i));
            String name = reader.getAttributeLocalName(i);
            element.attribute(namespace.isEmpty() ? name : "{" + namespace + "}" + name, reader.getAttributeValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
        return true;
    }

    private boolean end(XMLStreamReader reader) {
        open.pop().close(place(reader.getLocation(), 1));
        return true;
    }

    private boolean text(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            open.peek().add(reader.getText());
        }
        return true;
    }

    private boolean refuseDocumentType(XMLStreamReader reader) {
        problem(ProblemKind.DOCUMENT_TYPE, place(reader.getLocation(), 1), "");
        return false;
    }

    private boolean refuseSize(Place place, XMLStreamReader reader, String detail) {
        problems.add(ProblemKind.TOO_LARGE, place, ElementPath.TOP, reader.getLocalName(), detail);
        return false;
    }

    private void problem(ProblemKind kind, Place place, String detail) {
        problems.add(kind, place, ElementPath.TOP, open.isEmpty() ? "" : open.peek().name(), detail);
    }

    /** The parser stands behind what it has read. */
    private static Place place(@Nullable Location location, int behind) {
        return location == null
                ? new Place(1, 1)
                : new Place(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber() - behind));
    }

    private static String orNone(@Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }
}
