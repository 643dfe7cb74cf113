package city.moves.geo.remote;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The property by which the features of a type differ, as programs that make such services call it. */
final class IdProperty {

    private static final List<String> NAMES = List.of("objectid", "ogc_fid", "fid", "gid", "gml_id", "id", "uuid", "identifier");

    private IdProperty() {}

    /** Empty if there is none, or if this describes no feature type. */
    static Optional<String> of(InputStream schema) {
        Optional<Document> document = SafeXml.document(schema);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        NodeList elements = document.get().getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", "element");
        return NAMES.stream().flatMap(name -> named(name, elements).stream()).findFirst();
    }

    private static Optional<String> named(String name, NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            String written = ((Element) elements.item(i)).getAttribute("name");
            if (written.equalsIgnoreCase(name)) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }
}
