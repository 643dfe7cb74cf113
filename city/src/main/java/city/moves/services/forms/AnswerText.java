package city.moves.services.forms;

import city.moves.engines.xdatenfelder.DataType;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Between what people type and what forms hold: 26.11.2026 and 2026-11-26, 1.234,50 and 1234.50. What cannot be
 * understood stays as it was typed, for the person to see again.
 */
public final class AnswerText {

    private static final Pattern GERMAN_NUMBER =
            Pattern.compile("-?(?:\\d{1,30}|\\d{1,3}(?:[. \\u00a0\\u202f]\\d{3}){1,9})(?:,\\d{1,30})?");
    private static final Pattern CURRENCY = Pattern.compile("\\s*(?:€|EUR|Euro)$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final DecimalFormatSymbols GERMAN = DecimalFormatSymbols.getInstance(Locale.GERMANY);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.M.uuuu[,] H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter SHOWN_MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private AnswerText() {}

    /** What is kept of a typed text. */
    public static String kept(DataType type, String typed) {
        String text = typed.strip();
        return switch (type) {
            case DATE -> read(text, entered -> LocalDate.parse(entered, DAY).toString());
            case DATE_TIME -> read(text, entered -> LocalDateTime.parse(entered, MOMENT).toString());
            case TIME -> text.matches("\\d:\\d\\d") ? "0" + text : text;
            case INTEGER, NUMBER -> number(text);
            case CURRENCY -> number(CURRENCY.matcher(text).replaceFirst(""));
            default -> text;
        };
    }

    /** A kept text as somebody would have typed it. */
    public static String typed(DataType type, String kept) {
        return switch (type) {
            case DATE -> read(kept, day -> SHOWN_DAY.format(LocalDate.parse(day)));
            case DATE_TIME -> read(kept, moment -> SHOWN_MOMENT.format(LocalDateTime.parse(moment)));
            case INTEGER, NUMBER, CURRENCY -> read(kept, number -> new BigDecimal(number).toPlainString().replace('.', ','));
            default -> kept;
        };
    }

    /** A kept text as it is read in a list of answers: 1234.5 as 1.234,5. */
    public static String shown(DataType type, String kept) {
        return switch (type) {
            case INTEGER, NUMBER -> read(kept, number -> new DecimalFormat("#,##0.##############################", GERMAN)
                    .format(new BigDecimal(number)));
            case CURRENCY -> read(kept, number -> new DecimalFormat("#,##0.00", GERMAN).format(new BigDecimal(number)) + "\u00a0€");
            default -> typed(type, kept);
        };
    }

    private static String number(String text) {
        return GERMAN_NUMBER.matcher(text).matches()
                ? text.replaceAll("[. \\u00a0\\u202f]", "").replace(',', '.') : text;
    }

    private static String read(String text, UnaryOperator<String> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | NumberFormatException _) {
            return text;
        }
    }
}
