package city.moves.platform.web;

import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a language writes numbers, money and days. Instants become Berlin time here and nowhere else. */
public final class Formats {

    public static final ZoneId CITY_TIME = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String NARROW_SPACE = "\u00a0";

    private final Language language;

    public Formats(Language language) {
        this.language = language;
    }

    /** For answers that are no page. */
    public static Formats of(HttpServletRequest request) {
        return new Formats(Language.of(request));
    }

    /** 4.218 in German, 4,218 in English. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A share of 0 to 1 as whole per cent. */
    public String percent(double share) {
        return perCent(String.valueOf(Math.round(share * 100)));
    }

    /** A number with the sign for per cent: 18,6 % in German, 18.6% in English. */
    public String perCent(String number) {
        return number + (language == Language.DE ? NARROW_SPACE : "") + "%";
    }

    /** Exact to the cent: 1.234,50 €. */
    public String money(Money money) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.applyPattern("#,##0.00");
        String amount = format.format(BigDecimal.valueOf(money.cents(), 2));
        return language == Language.DE ? amount + NARROW_SPACE + "€" : inEnglish(amount);
    }

    /** In millions with two decimals at most: 89,76 Mio. €. */
    public String millions(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String amount = format.format(BigDecimal.valueOf(money.cents(), 8));
        return language == Language.DE
                ? amount + NARROW_SPACE + "Mio." + NARROW_SPACE + "€"
                : inEnglish(amount) + NARROW_SPACE + "million";
    }

    /** In billions with two decimals at most: 11,2 Mrd. €. */
    public String billions(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String amount = format.format(BigDecimal.valueOf(money.cents(), 11));
        return language == Language.DE
                ? amount + NARROW_SPACE + "Mrd." + NARROW_SPACE + "€"
                : "€" + amount + NARROW_SPACE + "billion";
    }

    /** 120,75 or 98. */
    public String posts(Posts posts) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(posts.hundredths(), 2));
    }

    /** For tables: 26.11.2026. */
    public String day(LocalDate day) {
        return day.format(pattern("dd.MM.yyyy", "dd/MM/yyyy"));
    }

    /** As people type it into a field, in every language: 26.11.2026. */
    public String typed(LocalDate day) {
        return TYPED.format(day);
    }

    /** For sentences: 26. November 2026. */
    public String longDay(LocalDate day) {
        return day.format(pattern("d. MMMM yyyy", "d MMMM yyyy"));
    }

    public String month(YearMonth month) {
        return month.format(pattern("MMMM yyyy", "MMMM yyyy"));
    }

    /** 26.11.2026, 14:05 Uhr. */
    public String moment(Instant instant) {
        return instant.atZone(CITY_TIME).format(pattern("dd.MM.yyyy, HH:mm 'Uhr'", "dd/MM/yyyy, HH:mm"));
    }

    /** English writes the sign of the currency before the amount, and the minus before both. */
    private static String inEnglish(String amount) {
        return amount.startsWith("-") ? "-€" + amount.substring(1) : "€" + amount;
    }

    private DateTimeFormatter pattern(String german, String english) {
        return DateTimeFormatter.ofPattern(language == Language.DE ? german : english, language.locale());
    }
}
