package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats german = new Formats(Language.DE);
    private final Formats english = new Formats(Language.EN);

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(german.number(4218)).isEqualTo("4.218");
        assertThat(english.number(4218)).isEqualTo("4,218");
        assertThat(german.number(-1000)).isEqualTo("-1.000");
        assertThat(german.decimal(1234.565, 1)).isEqualTo("1.234,6");
        assertThat(english.decimal(0.5, 2)).isEqualTo("0.50");
    }

    @Test
    void aShareIsRoundedToWholePerCent() {
        assertThat(german.percent(0.924)).isEqualTo("92\u00a0%");
        assertThat(german.percent(1)).isEqualTo("100\u00a0%");
        assertThat(english.percent(0)).isEqualTo("0%");
    }

    @Test
    void moneyIsExactToTheCent() {
        assertThat(german.money(new Money(123450))).isEqualTo("1.234,50\u00a0€");
        assertThat(english.money(new Money(123450))).isEqualTo("€1,234.50");
        assertThat(german.money(new Money(-5))).isEqualTo("-0,05\u00a0€");
        assertThat(english.money(new Money(-5))).isEqualTo("-€0.05");
        assertThat(german.money(new Money(Long.MAX_VALUE))).isEqualTo("92.233.720.368.547.758,07\u00a0€");
    }

    @Test
    void millionsAreRoundedHalfUpAtTheSecondDecimal() {
        assertThat(german.millions(Money.euros(89_760_000))).isEqualTo("89,76\u00a0Mio.\u00a0€");
        assertThat(german.millions(Money.euros(241_000_000))).isEqualTo("241\u00a0Mio.\u00a0€");
        assertThat(german.millions(Money.euros(1_005_000))).isEqualTo("1,01\u00a0Mio.\u00a0€");
        assertThat(english.millions(Money.euros(89_760_000))).isEqualTo("€89.76\u00a0million");
        assertThat(english.millions(Money.euros(-2_500_000))).isEqualTo("-€2.5\u00a0million");
    }

    @Test
    void postsShowTheirHundredthsOnlyIfThereAreAny() {
        assertThat(german.posts(new Posts(12075))).isEqualTo("120,75");
        assertThat(german.posts(Posts.whole(98))).isEqualTo("98");
        assertThat(english.posts(new Posts(12050))).isEqualTo("120.5");
    }

    @Test
    void daysAreWrittenForTablesAndForSentences() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(german.day(day)).isEqualTo("01.03.2026");
        assertThat(german.longDay(day)).isEqualTo("1. März 2026");
        assertThat(english.day(day)).isEqualTo("01/03/2026");
        assertThat(english.longDay(day)).isEqualTo("1 March 2026");
        assertThat(german.month(YearMonth.of(2026, 12))).isEqualTo("Dezember 2026");
    }

    @Test
    void aMomentIsShownInTheTimeOfTheCityOnBothSidesOfTheClockChange() {
        assertThat(german.moment(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25.10.2026, 02:30 Uhr");
        assertThat(german.moment(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25.10.2026, 02:30 Uhr");
        assertThat(german.moment(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo("29.03.2026, 01:59 Uhr");
        assertThat(german.moment(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("29.03.2026, 03:00 Uhr");
        assertThat(english.moment(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("01/01/2027, 00:30");
    }
}
