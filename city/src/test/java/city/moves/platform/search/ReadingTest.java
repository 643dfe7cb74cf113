package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts, numbers and questions are read before they meet the index. */
class ReadingTest {

    @Test
    void ligaturesAndSoftHyphensOfPrintDisappear() {
        assertThat(CleanText.of("Schi\uFB00fahrt und Stra\u00ADße")).isEqualTo("Schifffahrt und Straße");
        assertThat(CleanText.of("Mu\u0308ll\u0000\u200B\tkalender")).isEqualTo("Müll  kalender");
    }

    @Test
    void aWordCutAtTheLineEndIsWholeAgain() {
        assertThat(CleanText.ofBody("die Straßen-\nbahn")).isEqualTo("die Straßenbahn");
        assertThat(CleanText.ofBody("Geh-\nund Radweg")).isEqualTo("Geh-\nund Radweg");
        assertThat(CleanText.ofBody("Stuttgart-\nVaihingen")).isEqualTo("Stuttgart-\nVaihingen");
    }

    @ParameterizedTest
    @CsvSource({
        "GRDrs 236/2023,     grdrs/236/2023",
        "grdrs 0236 - 2023,  grdrs/236/2023",
        "GRDrs236/2023,      grdrs/236/2023",
        "2025/0438,          2025/438",
        "Antrag,             ''",
        "000,                0"})
    void oneNumberHasOneForm(String written, String normal) {
        assertThat(References.normal(written)).isEqualTo(normal);
    }

    @Test
    void aNumberIsFoundWithItsPrefixAndWithout() {
        assertThat(References.indexed(List.of("GRDrs 236/2023", "ohne"))).containsExactly("grdrs/236/2023", "236/2023");
    }

    @Test
    void aQuestionIsWordsAndPhrases() {
        Question question = Question.of("  Kita „Am Park“ Vaihingen ");
        assertThat(question.words()).containsExactly("Kita", "Vaihingen");
        assertThat(question.phrases()).containsExactly("Am Park");
        assertThat(question.text()).isEqualTo("Kita „Am Park“ Vaihingen");
    }

    @Test
    void aNumberInsideOfAQuestionIsNoticed() {
        assertThat(Question.of("Antrag 112/2023 Radweg").references()).contains("112/2023", "antrag/112/2023");
        assertThat(Question.of("Haushalt 2026").references()).containsExactly("haushalt/2026");
        assertThat(Question.of("2025/04*").openEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "*", "*:*", "((([[[", "\"\"\"", "\u0000\u0007", "+ - && ||", "„“"})
    void whatHoldsNoWordIsNoQuestion(String entered) {
        assertThat(Question.of(entered).isEmpty()).isTrue();
    }

    @Test
    void aQuestionIsBoundedWithoutCuttingACharacter() {
        Question question = Question.of("a " + "\uD83D\uDE80".repeat(5000));
        assertThat(question.text().length()).isLessThanOrEqualTo(Question.LONGEST);
        assertThat(question.text().codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF)).isEmpty();
        assertThat(Question.of("wort ".repeat(2000)).words()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void compoundsAreCutIntoWordsAndNamesAreNot() {
        CompoundSplitter splitter = new CompoundSplitter(Set.of("Karlsruhe", "Bad Cannstatt"));
        assertThat(splitter.parts("kinderbetreuung")).containsExactly("kinder", "betreuung");
        assertThat(splitter.parts("karlsruhe")).isEmpty();
        assertThat(splitter.parts("karlsruhes")).isEmpty();
        assertThat(splitter.parts("haus")).isEmpty();
        assertThat(splitter.parts("kinderbetreuung2")).isEmpty();
        assertThat(new CompoundSplitter(Set.of()).parts("karlsruhe")).isNotEmpty();
    }

    @Test
    void aQueryKeepsItsCompoundsWhole() {
        GermanAnalysis analysis = new GermanAnalysis(new CompoundSplitter(Set.of()));
        assertThat(analysis.terms("Die Kinderbetreuung")).hasSize(1);
        assertThat(analysis.terms("Oeffnung Straße")).isEqualTo(analysis.terms("Öffnung Strasse"));
    }

    @Test
    void aPassageCutsNoWordAndMarksWholeOnes() {
        String text = "Vorwort. ".repeat(60) + "Der Hauptplatz wird im Mai saniert. " + "Nachwort ".repeat(60);
        int start = text.indexOf("Hauptplatz");
        List<Fragment> passage = Passage.best(text, List.of(new Passage.Span(start, start + 10, 0)));
        assertThat(passage.getFirst().text()).isEqualTo("… ");
        assertThat(passage).contains(new Fragment("Hauptplatz", true));
        assertThat(passage.get(1).text()).startsWith("Der ");
        assertThat(passage.get(passage.size() - 2).text()).endsWith("Nachwort");
    }

    @Test
    void aKeyOfAPageThatWeDidNotGiveOutIsRefused() {
        assertThat(PageKey.read("")).isEmpty();
        assertThat(PageKey.read("!!!")).isEmpty();
        assertThat(PageKey.read("AAAA")).isEmpty();
        assertThat(PageKey.read("f8AAAAAA")).isEmpty();
        assertThat(PageKey.read("x".repeat(5000))).isEmpty();
    }
}
