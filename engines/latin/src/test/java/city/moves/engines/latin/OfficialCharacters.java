package city.moves.engines.latin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The file of the KoSIT, read as it is. */
final class OfficialCharacters {

    /**
     * A character or a sequence.
     *
     * @param letters what it becomes for a search, by whichever of its tables speaks of it
     */
    record Entry(String text, boolean sequence, CharacterGroup group, Optional<String> letters) {}

    private OfficialCharacters() {}

    static List<Entry> all() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            byte[] file = Files.readAllBytes(SharedData.path("services/din91379/latinchars.xml"));
            Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
            List<Entry> entries = new ArrayList<>();
            for (Element element : children(root)) {
                if (element.getTagName().equals("char") || element.getTagName().equals("sequence")) {
                    entries.add(entry(element));
                }
            }
            return entries;
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Entry entry(Element element) {
        List<Element> parts = children(element);
        String text = points(parts.stream().filter(part -> part.getTagName().equals("cp")).toList());
        Optional<String> letters = parts.stream().filter(part -> part.getTagName().equals("mapping")).findFirst()
                .map(mapping -> mapping.getAttribute("type").equals("identity") ? text : points(children(mapping)));
        return new Entry(text, element.getTagName().equals("sequence"), CharacterGroup.of(element.getAttribute("group")), letters);
    }

    private static String points(List<Element> elements) {
        return elements.stream().flatMap(element -> Arrays.stream(element.getTextContent().split(" ")))
                .map(point -> Character.toString(Integer.parseInt(point, 16))).collect(Collectors.joining());
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
