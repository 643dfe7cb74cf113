package city.moves.services.xzufi;

import city.moves.services.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;

/** Texts of modules are HTML in the format and plain here: what comes in is cleaned first and then only read. */
final class Html {

    /** Paragraphs, lists and links; every other element falls away, its text stays, scripts and styles go whole. */
    private static final Safelist HARMLESS = new Safelist().addTags("p", "br", "ul", "ol", "li", "a")
            .addAttributes("a", "href").addProtocols("a", "href", "https", "http");

    private Html() {}

    /** A name with an address, which may be empty. */
    record Link(String name, String address) {}

    static String of(String plain) {
        StringBuilder html = new StringBuilder();
        for (PlainText.Block block : PlainText.blocks(plain)) {
            switch (block) {
                case PlainText.Paragraph paragraph -> html.append("<p>").append(escaped(paragraph.text())).append("</p>");
                case PlainText.Bullets bullets -> html.append(items(bullets.items()));
            }
        }
        return html.toString();
    }

    static String items(List<String> items) {
        StringBuilder html = new StringBuilder();
        items.forEach(item -> html.append("<li>").append(escaped(item)).append("</li>"));
        return items.isEmpty() ? "" : "<ul>" + html + "</ul>";
    }

    static String links(List<Link> links) {
        StringBuilder html = new StringBuilder();
        for (Link link : links) {
            html.append("<li>").append(link.address().isEmpty() ? escaped(link.name())
                    : "<a href=\"" + escaped(link.address()) + "\">" + escaped(link.name()) + "</a>").append("</li>");
        }
        return links.isEmpty() ? "" : "<ul>" + html + "</ul>";
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }

    /** Plain text with its paragraphs and lists. */
    static String plain(String html) {
        StringBuilder plain = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (var node : clean(html).body().childNodes()) {
            if (node instanceof Element element && (element.nameIs("ul") || element.nameIs("ol"))) {
                end(line, plain);
                items(element).forEach(item -> plain.append("- ").append(item).append('\n'));
                plain.append('\n');
            } else if (node instanceof Element element && element.nameIs("p")) {
                end(line, plain);
                line.append(element.text());
                end(line, plain);
            } else {
                line.append(node instanceof Element element ? element.text() : Jsoup.parse(node.outerHtml()).text()).append(' ');
            }
        }
        end(line, plain);
        return PlainText.normal(plain.toString());
    }

    private static void end(StringBuilder line, StringBuilder plain) {
        if (!line.toString().isBlank()) {
            plain.append(line.toString().strip()).append("\n\n");
        }
        line.setLength(0);
    }

    /** The entries of its lists; a text without a list is cut at its paragraphs. */
    static List<String> entries(String html) {
        Document clean = clean(html);
        List<String> items = items(clean.body());
        if (!items.isEmpty()) {
            return items;
        }
        return PlainText.blocks(plain(html)).stream().map(block -> switch (block) {
            case PlainText.Paragraph paragraph -> paragraph.text();
            case PlainText.Bullets bullets -> String.join(" ", bullets.items());
        }).toList();
    }

    /** The entries with the address of the first link in each. */
    static List<Link> readLinks(String html) {
        Elements items = clean(html).select("li");
        List<Link> links = new ArrayList<>();
        for (Element item : items) {
            Element link = item.selectFirst("a");
            links.add(new Link(item.text(), link == null ? "" : link.attr("href")));
        }
        return items.isEmpty() ? entries(html).stream().map(entry -> new Link(entry, "")).toList() : links;
    }

    private static List<String> items(Element list) {
        return list.select("li").stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    }

    private static Document clean(String html) {
        return new Cleaner(HARMLESS).clean(Jsoup.parseBodyFragment(html));
    }
}
