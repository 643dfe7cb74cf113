package city.moves.strategy;

import city.moves.platform.web.Page;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /strategie/aenderungen.atom}: changes of status as a feed by RFC 4287. */
@Controller
class StrategyFeed {

    private static final int ENTRIES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Snapshots snapshots;

    StrategyFeed(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/strategie/aenderungen.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String feed(Page page) throws XMLStreamException {
        List<StatusChange> changes = snapshots.changes(ENTRIES);
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", page.language().tag());
        element(xml, "id", "tag:" + host(page) + ",2026:strategy:changes");
        element(xml, "title", page.text("strategy.feed.title", page.city().name()));
        if (changes.stream().anyMatch(change -> change.details().isExample())) {
            element(xml, "subtitle", page.text("strategy.examples"));
        }
        element(xml, "updated", changes.isEmpty() ? Instant.EPOCH.toString() : changes.getFirst().releasedAt().toString());
        author(xml, page.city().name());
        link(xml, "self", page.baseUrl() + page.href("/strategie/aenderungen.atom"));
        link(xml, "alternate", page.baseUrl() + page.href("/strategie"));
        StrategyWords words = new StrategyWords(page);
        for (StatusChange change : changes) {
            entry(xml, change, words, page);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, StatusChange change, StrategyWords words, Page page)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "tag:" + host(page) + ",2026:strategy:" + change.key() + ":" + change.day());
        boolean example = change.details().isExample();
        element(xml, "title", page.text(example ? "strategy.feed.example" : "strategy.feed.entry", change.title(),
                words.word(change.word())));
        element(xml, "updated", change.releasedAt().toString());
        link(xml, "alternate", page.baseUrl() + page.href("/strategie/massnahmen/" + change.key())
                + "?stand=" + change.day());
        if (example) {
            category(xml, "example", page.text("web.provenance.demo"));
        }
        element(xml, "summary", summary(change, words, page));
        xml.writeEndElement();
    }

    /** What decided the status; where nothing is judged any more, what it was before, and why. */
    private static String summary(StatusChange change, StrategyWords words, Page page) {
        String decisive = words.decisive(change.outcome());
        if (!decisive.isEmpty()) {
            return decisive;
        }
        StatusWord previous = change.previous();
        String course = previous == null
                ? page.text("strategy.feed.new", page.formats().day(change.day()), words.word(change.word()))
                : page.text("strategy.feed.course", page.formats().day(change.day()), words.word(change.word()),
                        words.word(previous));
        return change.reason().isBlank() ? course : course + " " + page.text("strategy.feed.reason", change.reason());
    }

    private static String host(Page page) {
        return page.baseUrl().replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void category(XMLStreamWriter xml, String term, String label) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
        xml.writeAttribute("label", label);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
