package city.moves.services.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.values.Money;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.services.documents.LetterPart.Bullets;
import city.moves.services.documents.LetterPart.Charge;
import city.moves.services.documents.LetterPart.Charges;
import city.moves.services.documents.LetterPart.Heading;
import city.moves.services.documents.LetterPart.Paragraph;
import city.moves.testing.AccessiblePdf;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Sender OFFICE = new Sender("Bürgerbüro Süd", "Beispielweg 1, 70173 Stuttgart", "Kim Weber", "0711 000",
            "amt@example.org");
    private static final String TEXT = """
            vielen Dank für Ihren Antrag.

            # Was fehlt
            - ein Nachweis
            - ein <b>Bild</b>

            Bis dahin ruht
            der Antrag.""";

    private final PrintingLetter printing = RunningCity.get().bean(PrintingLetter.class);

    @Test
    void aNoticeSaysEverythingInTheOrderOfALetterAndIsForEveryone() throws IOException {
        List<LetterPart> parts = new ArrayList<>(LetterPart.of(TEXT));
        parts.add(new Charges(List.of(new Charge("Bescheid", new Money(1_250)), new Charge("Auslagen", new Money(475)))));
        byte[] document = printed(draft(Language.DE, "", parts, "Sie können Widerspruch erheben.\n\nBinnen eines Monats."));

        AccessiblePdf.check(document);
        assertThat(AccessiblePdf.read(document).replaceAll("<(Div|Span)>", "")).containsSubsequence(
                "Stuttgart · Bürgerbüro Süd · Beispielweg 1", "Łucja Şahin", "Aktenzeichen: 2026-7KQ4-M2XD",
                "Datum: 23. November 2026", "Bei Fragen: Kim Weber", "Telefon: 0711 000", "<H1>Ihr Antrag",
                "<P>Sehr geehrte Damen und Herren,", "<P>vielen Dank für Ihren Antrag.", "<H2>Was fehlt", "ein Nachweis",
                "ein <b>Bild</b>", "<P>Bis dahin ruht der Antrag.", "<TH>Gebühr für", "<TH>Bescheid<TD>12,50", "<TH>Zusammen<TD>17,25",
                "Mit freundlichen Grüßen", "i. V. Kim Weber", "<H2>Rechtsbehelfsbelehrung", "<P>Sie können Widerspruch",
                "<P>Binnen eines Monats.");
    }

    @Test
    void aLetterHasItsFixedWordsInItsLanguageAndNoRemedyIfNothingIsDecided() throws IOException {
        String read = AccessiblePdf.read(printed(draft(Language.EN, "Dear Ms Şahin,", List.of(), "")));
        assertThat(read).contains("<Document en>", "Dear Ms Şahin,", "Reference:", "23 November 2026", "Yours faithfully")
                .doesNotContain("Sir or Madam", "<H2>");
    }

    @Test
    void whatIsTooLongIsRefusedAndWhatIsNoLetterIsNone() {
        assertThat(printing.preview(draft(Language.DE, "", List.of(new Paragraph("lang ".repeat(500_000))), "")))
                .isEqualTo(Outcome.refused(Trouble.INPUT_TOO_LARGE, "documents.too-long"));
        assertThatThrownBy(() -> new LetterDraft(Language.DE, OFFICE, List.of(), LocalDate.EPOCH, "", " ", "", List.of(), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsTypedIntoOneFieldHasItsParts() {
        assertThat(LetterPart.of(TEXT)).containsExactly(new Paragraph("vielen Dank für Ihren Antrag."), new Heading("Was fehlt"),
                new Bullets(List.of("ein Nachweis", "ein <b>Bild</b>")), new Paragraph("Bis dahin ruht der Antrag."));
    }

    private byte[] printed(LetterDraft draft) {
        return switch (printing.preview(draft)) {
            case Outcome.Done<byte[]>(byte[] bytes) -> bytes;
            case Outcome.Refused<byte[]> refused -> throw new AssertionError(refused);
        };
    }

    private static LetterDraft draft(Language language, String salutation, List<LetterPart> parts, String remedy) {
        return new LetterDraft(language, OFFICE, List.of("Łucja Şahin", "", "Hauptstraße 1", "70173 Stuttgart"),
                LocalDate.of(2026, 11, 23), "2026-7KQ4-M2XD", "Ihr Antrag", salutation, parts, remedy, "i. V. Kim Weber");
    }
}
