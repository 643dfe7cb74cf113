package city.moves.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a template wrote, as a tree with the house's style, the file's data and one bookmark per heading. */
final class Manuscript {

    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final String STYLE = read("document.css");

    private final Document tree;
    private final Element head;

    private Manuscript(Document tree) {
        this.tree = tree;
        this.head = (Element) tree.getElementsByTagName("head").item(0);
    }

    static Document read(String words, Paper paper) {
        Manuscript manuscript = new Manuscript(parse(Glyphs.visible(words)));
        manuscript.add(manuscript.head, "style").setTextContent(STYLE);
        manuscript.describe("author", paper.author());
        manuscript.describe("subject", paper.title());
        manuscript.mark();
        LongTexts.divide(manuscript.tree.getDocumentElement());
        return manuscript.tree;
    }

    private void describe(String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", Glyphs.visible(content));
    }

    /** A bookmark for each heading of the first two ranks; the second hangs below the first. */
    private void mark() {
        List<Element> headings = new ArrayList<>();
        collect(tree.getDocumentElement(), headings);
        Element bookmarks = add(head, "bookmarks");
        Element above = bookmarks;
        int number = 0;
        for (Element heading : headings) {
            number++;
            if (heading.getTagName().equals("h1")) {
                above = bookmark(bookmarks, heading, number);
            } else {
                bookmark(above, heading, number);
            }
        }
    }

    private static void collect(Element element, List<Element> headings) {
        if (HEADINGS.contains(element.getTagName())) {
            headings.add(element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                collect(below, headings);
            }
        }
    }

    private Element bookmark(Element parent, Element heading, int number) {
        if (heading.getAttribute("id").isEmpty()) {
            heading.setAttribute("id", "heading-" + number);
        }
        Element bookmark = add(parent, "bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }

    private Element add(Node parent, String name) {
        Element element = tree.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static Document parse(String words) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(words.strip())));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalArgumentException("the template wrote no XHTML", malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String read(String name) {
        try (@Nullable InputStream file = Manuscript.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
