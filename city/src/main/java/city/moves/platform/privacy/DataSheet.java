package city.moves.platform.privacy;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalRecord;
import city.moves.platform.web.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.web.util.HtmlUtils;

/**
 * Everything that is held about a person for reading and printing: one file that needs nothing from anywhere. It leaves as
 * it is read, a few hundred records at a time, which a template cannot do.
 */
record DataSheet(Page page, Holdings holdings, DataSubject who) {

    private static final String STYLE = "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
            + "dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem}dd{margin:0;"
            + "overflow-wrap:anywhere;white-space:pre-line}article{border-top:1px solid;padding:.5rem 0}";

    void write(Writer out) {
        line(out, "<!doctype html><html lang=\"" + page.language().tag() + "\"><head><meta charset=\"utf-8\">");
        line(out, "<meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE + "</style>");
        line(out, "<title>" + text("privacy.sheet.title") + "</title></head><body>");
        line(out, "<h1>" + text("privacy.sheet.title") + "</h1><p>" + escaped(page.text("privacy.sheet.made",
                page.city().name(), page.formats().moment(page.now()))) + "</p>");
        holdings.all().forEach(data -> write(out, data));
        line(out, "</body></html>");
    }

    private void write(Writer out, PersonalData data) {
        Holding holding = data.holding();
        line(out, "<section><h2>" + text(holding.text("title")) + "</h2><dl>");
        fact(out, page.text("privacy.purpose"), page.text(holding.text("purpose")));
        fact(out, page.text("privacy.basis"), RecordWords.basis(page, holding));
        fact(out, page.text("privacy.retention"), RecordWords.retention(page, holding));
        line(out, "</dl>");
        if (data.find(who, "", 1).items().isEmpty()) {
            line(out, "<p>" + text("privacy.nothing") + "</p>");
        }
        DataFile.eachOf(data, who, held -> write(out, held));
        line(out, "</section>");
    }

    private void write(Writer out, PersonalRecord held) {
        line(out, "<article><h3>" + text("held." + held.kind()) + "</h3><dl>");
        if (held.at() != null) {
            fact(out, page.text("privacy.at"), page.formats().moment(held.at()));
        }
        held.fields().forEach(field -> fact(out, page.text(held.label(field)), RecordWords.value(page, field)));
        if (held.kept() != null) {
            fact(out, page.text("privacy.stays"), RecordWords.kept(page, held.kept()));
        }
        line(out, "</dl></article>");
    }

    private static void fact(Writer out, String name, String value) {
        line(out, "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>");
    }

    private String text(String key) {
        return escaped(page.text(key));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static void line(Writer out, String html) {
        try {
            out.write(html);
            out.write('\n');
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
