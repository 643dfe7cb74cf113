package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvDownloadTest {

    private static final String PIECES = "ab,;\"'\n äß€🏙=+0 ";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aTableIsAFileByTheBook() throws IOException {
        CsvDownload.send(response, "measures", List.of("name", "cost"), table -> {
            table.row("Straße, \"neu\"", 12);
            table.row("zwei\nZeilen", null);
        });
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("name,cost\r\n\"Straße, \"\"neu\"\"\",12\r\n\"zwei\nZeilen\",\r\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"measures.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\r=1", "\n=1", "＝1", "--5"})
    void aFormulaStaysText(String entered) {
        assertThat(CsvDownload.cell(entered)).isEqualTo("'" + entered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1", "''＝1", "'-5", "-5", "'", "'neu'", "", "\t=1"})
    void whatACellSaidIsKnownAgain(String entered) {
        assertThat(CsvDownload.entered(CsvDownload.cell(entered))).isEqualTo(entered);
    }

    @Test
    void aSpreadsheetGetsSemicolonsAndAByteOrderMark() throws IOException {
        CsvDownload.sendToSpreadsheet(response, "money", List.of("name", "euro"), table -> table.row("Maß; voll", "1,50"));
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname;euro\r\n\"Maß; voll\";1,50\r\n");
    }

    @ParameterizedTest
    @CsvSource({"-5", "+5", "-0.25", "'-1,5'", "a=b", "5-3", "'', "})
    void aNumberAndAnOrdinaryTextStayAsTheyAre(String entered) {
        assertThat(CsvDownload.cell(entered)).isEqualTo(entered);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTableIsReadAsItWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            rows.add(List.of("x" + text(random), text(random), "z"));
        }
        CsvDownload.send(response, "table", List.of("a", "b", "c"),
                table -> rows.forEach(row -> table.row(row.toArray())));
        try (CsvReader<CsvRecord> read = CsvReader.builder()
                .ofCsvRecord(response.getContentAsString(StandardCharsets.UTF_8))) {
            List<List<String>> fields = read.stream().skip(1).map(CsvRecord::getFields).toList();
            assertThat(fields).isEqualTo(rows.stream()
                    .map(row -> row.stream().map(CsvDownload::cell).toList()).toList());
        }
    }

    @Test
    void rowsLeaveWhileOthersAreStillComing() throws IOException {
        CsvDownload.send(response, "long", List.of("row"), table -> {
            for (int row = 0; row < 100_000; row++) {
                table.row(row);
            }
            assertThat(response.getContentAsByteArray().length).isGreaterThan(500_000);
        });
    }

    @Test
    void aFaultOnTheWayNeverLooksLikeTheEnd() {
        assertThatThrownBy(() -> CsvDownload.send(response, "broken", List.of("row"), table -> {
            table.row(1);
            throw new IllegalStateException("no second row");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(response.isCommitted()).isFalse();
    }

    private static String text(Random random) {
        int[] pieces = PIECES.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
