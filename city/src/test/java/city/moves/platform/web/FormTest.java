package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormTest {

    private enum Colour {
        GREEN,
        RED
    }

    @ParameterizedTest
    @CsvSource({"26.11.2026, 2026-11-26", "1.2.2027, 2027-02-01", "01.02.2027, 2027-02-01", "2026-11-26, 2026-11-26",
        "29.02.2028, 2028-02-29", "' 26.11.2026 ', 2026-11-26", "1.1.1900, 1900-01-01", "31.12.2199, 2199-12-31"})
    void aDayIsReadAsPeopleAndBrowsersWriteIt(String entered, String day) {
        Form form = entered("day", entered);
        assertThat(form.day("day")).hasToString(day);
        assertThat(form.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "29.02.2027", "2026-02-30", "00.01.2026", "32.01.2026", "1.13.2026",
        "26.11.26", "26/11/2026", "26.11.2026 27.11.2026", "2026-11-26T00:00", "26.11.20260", "31.12.1899",
        "01.01.2200",
        "morgen", "٢٦.١١.٢٠٢٦", "<script>", "-1.1.2026", "+12026-01-01", "0000-00-00", "26.11", "2026-W48"})
    void whatIsNoDayOfACityIsRefusedAndKept(String entered) {
        Form form = entered("day", entered);
        assertThat(form.day("day")).isNull();
        assertRefused(form, "day", "web.form.no-day", entered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.250,00|125000", "1250|125000", "0,5|50", "12,34|1234", "-3,10|-310",
        "1 250,00|125000", "1.234.567,89|123456789", "30,70 €|3070", "7€|700", "0|0", "5,000|500",
        "1.000.000.000.000,00|100000000000000"})
    void anAmountIsReadToTheCent(String entered, long cents) {
        Form form = entered("sum", entered);
        assertThat(form.money("sum")).isEqualTo(new Money(cents));
        assertThat(form.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "12.34", "1,250.00", "1.25.00", "10 20", "1.234 567", "0,005", "1e3", "NaN", "--1",
        "5 $", "€", "1,", ",5", "1..000",
        "1.000.000.000.000,01", "-1.000.000.000.000,01", "99999999999999999999999", "0x10", "١٢",
        "5; 6", "1\n2"})
    void whatIsNoAmountIsRefusedAndKept(String entered) {
        Form form = entered("sum", entered);
        assertThat(form.money("sum")).isNull();
        assertRefused(form, "sum", "web.form.no-amount", entered);
    }

    @Test
    void aWholeNumberStaysWithinItsBounds() {
        assertThat(entered("n", "1.000").number("n", 0, 1000)).isEqualTo(1000);
        assertThat(entered("n", "7,0").number("n", 0, 10)).isEqualTo(7);
        for (String outside : List.of("-1", "11")) {
            Form form = entered("n", outside);
            assertThat(form.number("n", 0, 10)).isNull();
            assertRefused(form, "n", "web.form.out-of-range", outside);
        }
        for (String wrong : List.of("1,5", "zehn", "4294967297", "1 2")) {
            Form form = entered("n", wrong);
            assertThat(form.number("n", 0, 10)).isNull();
            assertRefused(form, "n", "web.form.no-number", wrong);
        }
    }

    @Test
    void hundredthsHaveTwoDecimalsAtMost() {
        assertThat(entered("posts", "120,75").hundredths("posts")).isEqualTo(12075);
        assertThat(entered("posts", "98").hundredths("posts")).isEqualTo(9800);
        assertThat(entered("posts", "10.000,00").hundredths("posts")).isEqualTo(1_000_000);
        assertThat(entered("posts", "10.000,01").hundredths("posts")).isNull();
        Form form = entered("posts", "1,005");
        assertThat(form.hundredths("posts")).isNull();
        assertRefused(form, "posts", "web.form.no-hundredths", "1,005");
    }

    @Test
    void anEmptyFieldIsNoErrorUnlessItIsRequired() {
        Form form = entered("day", "  ");
        assertThat(form.day("day")).isNull();
        assertThat(form.money("missing")).isNull();
        assertThat(form.hasErrors()).isFalse();
        assertThat(form.requiredDay("day", "day.missing")).isNull();
        assertThat(form.required("missing", "sum.missing", form.money("missing"))).isNull();
        assertThat(form.errors()).extracting("message").containsExactly("day.missing", "sum.missing");
    }

    @Test
    void aWrongRequiredFieldHasOneErrorOnly() {
        Form form = entered("day", "gestern");
        form.requiredDay("day", "day.missing");
        assertThat(form.errors()).extracting("message").containsExactly("web.form.no-day");
    }

    @Test
    void aTextIsMeasuredInCharactersAsPeopleCountThem() {
        assertThat(entered("name", "😀😀😀").text("name", 3)).isEqualTo("😀😀😀");
        Form form = entered("name", "abcd");
        form.requiredText("name", 3, "name.missing");
        assertRefused(form, "name", "web.form.too-long", "abcd");
        assertThat(form.errors().getFirst().arguments()).containsExactly("3");
        Form empty = entered("name", " \t ");
        assertThat(empty.requiredText("name", 3, "name.missing")).isEmpty();
        assertThat(empty.errors()).extracting("message").containsExactly("name.missing");
    }

    @Test
    void aChoiceIsOneOfItsOptions() {
        assertThat(entered("colour", "RED").choice("colour", Colour.class)).isEqualTo(Colour.RED);
        for (String wrong : List.of("red", "BLUE", "RED,GREEN", "RED GREEN", "<b>")) {
            Form form = entered("colour", wrong);
            assertThat(form.choice("colour", Colour.class)).isNull();
            assertRefused(form, "colour", "web.form.no-choice", wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "0198c0de", "0198c0de-0000-7000-8000-00000000000g",
        "0198c0de-0000-7000-8000-0000000000000", "' OR 1=1"})
    void anIdThatWasTamperedWithIsNone(String entered) {
        assertThat(entered("id", entered).id("id")).isEmpty();
    }

    @Test
    void anIdAndAVersionComeBackAsTheyWere() {
        UUID id = UUID.randomUUID();
        assertThat(entered("id", id.toString()).id("id")).contains(id);
        assertThat(entered("version", "7").version()).isEqualTo(7);
        for (String wrong : List.of("", "x", "99999999999", "1.5")) {
            assertThat(entered("version", wrong).version()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsStoredIsShownAndChosen() {
        Form form = Form.showingAll(Map.of("district", List.of("Ost", "West")));
        assertThat(form.isChosen("district", "West")).isTrue();
        assertThat(form.isChosen("district", "Nord")).isFalse();
        assertThat(form.value("district")).isEqualTo("Ost");
        assertThat(Form.showing(Map.of("name", "Stand")).value("name")).isEqualTo("Stand");
    }

    @Test
    void aSecretIsNotShownAgainButItsErrorIs() {
        Form form = entered("password", "geheim");
        form.refuse("password", "password.wrong");
        Form shown = form.without("password");
        assertThat(shown.value("password")).isEmpty();
        assertThat(shown.error("password")).isNotNull();
    }

    static Form entered(String field, @Nullable String... values) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.addParameter(field, values);
        return Form.of(request);
    }

    private static void assertRefused(Form form, String field, String message, String entered) {
        assertThat(form.errors()).hasSize(1);
        assertThat(form.error(field)).isNotNull().extracting("message").isEqualTo(message);
        assertThat(form.value(field)).isEqualTo(entered);
    }
}
