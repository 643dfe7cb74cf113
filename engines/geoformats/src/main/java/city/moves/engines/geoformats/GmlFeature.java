package city.moves.engines.geoformats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One feature of GML. A property within a property is called {@code outer.inner}, without the type between them; what comes
 * several times stands in one value with semicolons between.
 */
final class GmlFeature {
    private static final String GML = "http://www.opengis.net/gml";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int DEEPEST = 20;

    private final GmlReader xml;
    private final ReadLimits limits;
    private final long record;
    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String envelope;
    private @Nullable String id;
    private @Nullable GmlGeometry geometry;
    private String kind = "";
    private boolean broken;
    private long letters;

    GmlFeature(GmlReader xml, ReadLimits limits, String envelope, long record) {
        this.xml = xml;
        this.limits = limits;
        this.envelope = envelope;
        this.record = record;
    }

    /** The name of the system in an envelope, if there is one. */
    static String envelope(GmlReader xml, String otherwise) throws XMLStreamException {
        String name = otherwise;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getAttributeValue(null, "srsName") != null) {
                name = xml.getAttributeValue(null, "srsName");
            }
        }
        return name;
    }

    /** From its beginning to its end, whatever is wrong with it. */
    void read() throws XMLStreamException {
        int outside = xml.depth() - 1;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = String.valueOf(xml.getAttributeNamespace(i));
            if (xml.getAttributeLocalName(i).equals("id") && space.startsWith(GML) || xml.getAttributeLocalName(i).equals("fid")) {
                id = xml.getAttributeValue(i);
            }
        }
        try {
            while (xml.depth() > outside) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    property(xml.getLocalName(), "", 0);
                }
            }
        } catch (BrokenRecordException e) {
            broken = true;
            problems.add(e.problem(record));
            xml.leave(outside);
        }
    }

    private void property(String name, String outer, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new BrokenRecordException(ProblemKind.RECORD_DAMAGED, "properties are too deeply nested");
        }
        if (xml.getLocalName().equals("boundedBy")) {
            envelope = envelope(xml, envelope);
            return;
        }
        if (String.valueOf(xml.getNamespaceURI()).startsWith(GML) && GmlGeometry.is(name)) {
            geometry(name);
            return;
        }
        String path = outer.isEmpty() ? name : outer + "." + name;
        boolean type = depth % 2 == 1 && Character.isUpperCase(name.charAt(0));
        boolean nil = "true".equals(xml.getAttributeValue(INSTANCE, "nil"));
        String link = xml.getAttributeValue(XLINK, "href");
        StringBuilder text = new StringBuilder();
        boolean simple = true;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                simple = false;
                String inner = xml.getLocalName();
                property(inner, type ? outer : path, depth + 1);
            } else if (xml.isCharacters()) {
                count(xml.getTextLength());
                text.append(xml.getText());
            }
        }
        if (simple && !nil) {
            String value = text.toString().strip();
            put(path, value.isEmpty() ? link : value);
        }
    }

    private void count(int more) {
        letters += more;
        if (letters > limits.recordBytes()) {
            throw new BrokenRecordException(ProblemKind.RECORD_DAMAGED, "more than " + limits.recordBytes() + " letters");
        }
    }

    private void put(String name, @Nullable String value) {
        Object before = properties.get(name);
        if (before != null && value != null) {
            properties.put(name, before + "; " + value);
        } else if (properties.containsKey(name) || properties.size() < limits.columns()) {
            properties.put(name, value == null ? before : value);
        }
    }

    private void geometry(String element) throws XMLStreamException {
        if (geometry != null) {
            problems.add(new Problem(ProblemKind.VALUE_DAMAGED, record, "a second geometry was left out"));
            xml.leave(xml.depth() - 1);
            return;
        }
        geometry = new GmlGeometry(xml, limits.vertices());
        kind = element;
        geometry.read();
    }

    long record() {
        return record;
    }

    boolean hasGeometry() {
        return geometry != null && !broken;
    }

    boolean isBroken() {
        return broken;
    }

    List<Problem> problems() {
        return problems;
    }

    /** That of the geometry, or of the envelope around it; empty if nothing names one. */
    String systemName() {
        return geometry == null || geometry.systemName().isEmpty() ? envelope : geometry.systemName();
    }

    Feature feature(boolean northFirst) {
        return new Feature(record, id, geometry == null ? null : geometry.wkb(kind, northFirst), properties);
    }
}
