package city.moves.engines.geoformats;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML of strangers: no document type, no entities of its own, no long texts; knows how deep it is. */
final class GmlReader extends StreamReaderDelegate {
    private final int longestText;
    private int depth;

    GmlReader(InputStream in, int longestText) throws XMLStreamException {
        super(factory().createXMLStreamReader(in));
        this.longestText = longestText;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "document types and entities are not read");
        }
        return event;
    }

    /** The text of the open element, up to its end; what stands in elements within it too. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            next();
            if (isCharacters()) {
                if (text.length() + getTextLength() > longestText) {
                    throw new BrokenFileException(ProblemKind.TOO_LARGE, "a text of more than " + longestText + " letters");
                }
                text.append(getText());
            }
        }
        return text.toString();
    }

    /** Forward to where so many elements are open. */
    void leave(int wanted) throws XMLStreamException {
        while (depth > wanted) {
            next();
        }
    }
}
