package city.moves.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.pdf.LetterHead.Line;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Templates;
import city.moves.testing.AccessiblePdf;
import city.moves.testing.SharedData;
import gg.jte.Content;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Instant MADE = Instant.parse("2026-11-23T01:00:00Z");

    private final Paper paper = new Paper(new Messages(), Language.DE, "Bescheid über die Größe <&>", "Stuttgart", MADE);

    @Test
    void aLetterWithEverythingPassesBothStandardsAndIsReadInOrder() throws IOException {
        byte[] document = print(letter("Widerspruch ist möglich.", """
                <p>Ein <a href="https://example.org/">Verweis</a> und <span lang="en">English words</span>,
                %s</p>
                <h2>Listen</h2>
                <ul><li>eins</li><li>zwei<ul><li>drei</li></ul></li></ul><ol><li>erstens</li></ol>
                <h2>Zahlen</h2>
                <table><thead><tr><th scope="col">Jahr</th><th scope="col">Betrag</th></tr></thead><tbody>%s</tbody></table>
                <h2>Zum Ausfüllen</h2>
                <div class="field"><p>Unterschrift</p><p class="line"></p></div>
                <p class="choice"><span class="box"></span>Ja</p>
                """.formatted("Straßenverkehrsordnung".repeat(12), rows(40))));

        AccessiblePdf.check(document);
        assertThat(AccessiblePdf.read(document).replaceAll("<(Div|Span|Sect)>", "")).containsSubsequence(
                "Amt · Marktplatz 1", "Łucja Şahin-C̀ Ḧ", "Zeichen: 32", "<H1>Bescheid über die Größe <&>", "<Link>Verweis",
                "<Span en>English words", "<H2>Listen", "<LI>", "eins", "zwei", "drei", "erstens", "<H2>Zahlen", "<Table><THead>",
                "<TH>Jahr<TH>Betrag<TBody><TR><TH>2000<TD>", "<TH>2039", "<H2>Zum Ausfüllen", "Unterschrift", "Ja",
                "<H2>Rechtsbehelfsbelehrung", "Widerspruch ist möglich.");
    }

    @Test
    void aLongTextStaysWhole() throws IOException {
        String read = AccessiblePdf.read(print(letter("", "<p>" + "Wort ".repeat(2_000) + "x".repeat(9_000) + "</p>")));
        assertThat(read.split("Wort", -1)).hasSize(2_001);
        assertThat(read.chars().filter(sign -> sign == 'x').count()).isGreaterThanOrEqualTo(9_000);
    }

    @Test
    void theHeadOfALongTableIsReadOnce() throws IOException {
        String read = AccessiblePdf.read(print(letter("",
                "<table><thead><tr><th scope=\"col\">Kopfwort</th></tr></thead><tbody>" + rows(90) + "</tbody></table>")));
        assertThat(read).containsOnlyOnce("Kopfwort").doesNotContain("Rechtsbehelfsbelehrung");
    }

    @Test
    void theSameWordsAndMomentGiveTheSameBytes() {
        String words = letter("", "<p>Gleich</p>");
        assertThat(print(words)).isEqualTo(print(words)).isNotEqualTo(print(letter("", "<p>Anders</p>")));
    }

    @Test
    void everyLetterOfNamesHasAFontAndWhatHasNoneStaysVisible() throws IOException {
        String letters = "AÇĞ Łódź ẞ Ḧ Ṝ ʾ ʳ ə ʒ ≤ ∞ ẍ Ơ α Я";
        assertThat(Glyphs.visible(letters)).isEqualTo(letters);
        assertThat(AccessiblePdf.read(print(letter("", "<p>Ja \uD83D\uDE00\u0007, li\u202Enks</p>"))))
                .contains("Ja [U+1F600][U+0007], links");
    }

    @Test
    void theFontsHaveEveryCharacterThatTheStandardOfNamesKnows() throws IOException {
        List<String> known = Jsoup.parse(SharedData.path("services/din91379/latinchars.xml").toFile(), "UTF-8", "", Parser.xmlParser())
                .select("char > cp, sequence > cp").stream().map(DocumentsTest::characters).filter(text -> !text.isBlank()).toList();
        assertThat(known).hasSizeGreaterThan(900).allMatch(text -> Glyphs.visible(text).equals(text));
    }

    private static String characters(Element codePoints) {
        return Arrays.stream(codePoints.text().split(" ")).map(code -> Character.toString(Integer.parseInt(code, 16)))
                .collect(Collectors.joining());
    }

    @Test
    void nothingOutsideOfTheDocumentIsRead() throws IOException {
        byte[] document = print(letter("", """
                <img src="file:///etc/passwd" alt=""/><img src="http://127.0.0.1:9/a.png" alt=""/>
                <img src="data:image/png;base64,AAAA" alt=""/><object type="application/pdf" data="classpath:/a.pdf"></object>
                <link rel="stylesheet" href="file:///etc/passwd"/><p>Danach</p>"""));
        assertThat(AccessiblePdf.read(document)).contains("Danach").doesNotContain("root:");
        assertThatThrownBy(() -> Manuscript.read("<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><html/>", paper))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String letter(String remedy, String text) {
        LetterHead head = new LetterHead("Amt", "Stuttgart · Amt · Marktplatz 1", "Łucja Şahin-C̀ Ḧ\nHauptstraße 1\n70173 Stuttgart",
                List.of(new Line("Zeichen", "32")), remedy);
        Content content = output -> output.writeContent(text);
        return Templates.text("platform/pdf/letter", Map.of("paper", paper, "letter", head, "content", content));
    }

    private byte[] print(String words) {
        return Typesetting.set(Manuscript.read(words, paper), Fingerprint.of(words, MADE), paper);
    }

    private static String rows(int number) {
        return IntStream.range(2000, 2000 + number).mapToObj(year ->
                "<tr><th scope=\"row\">" + year + "</th><td>12 €</td></tr>").collect(Collectors.joining());
    }
}
