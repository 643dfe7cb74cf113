package city.moves.platform.web;

import city.moves.platform.values.Money;
import city.moves.platform.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person entered, as it was entered, with the errors found in it. Nothing typed is lost: a template shows the
 * same form again with {@link #value} and {@link #error}. All text is NFC, without control characters.
 */
public final class Form {

    /** Thousands apart by points or by one kind of space, never by both; decimals after a comma. */
    private static final Pattern GERMAN_NUMBER = Pattern.compile(
            "-?(?:\\d+|\\d{1,3}(?:([. \\u00a0\\u202f])\\d{3}(?:\\1\\d{3})*)?)(?:,\\d+)?");
    private static final Pattern EURO_SIGN = Pattern.compile("[ \\u00a0\\u202f]?€$");
    private static final int LONGEST_NUMBER = 32;
    private static final int MOST_HUNDREDTHS = 1_000_000;
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000_000L);
    private static final DateTimeFormatter GERMAN_DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<String>> values;
    private final boolean unsent;
    private final List<Refusal> errors = new ArrayList<>();

    private Form(Map<String, List<String>> values, boolean unsent) {
        this.values = values;
        this.unsent = unsent;
    }

    /** An empty form, before anything was entered. */
    public static Form empty() {
        return new Form(new LinkedHashMap<>(), false);
    }

    /** A form that shows what is stored. */
    public static Form showing(Map<String, String> stored) {
        Form form = empty();
        stored.forEach((name, value) -> form.values.put(name, List.of(value)));
        return form;
    }

    /** A form that shows what is stored, with fields that may be chosen several times. */
    public static Form showingAll(Map<String, List<String>> stored) {
        return new Form(new LinkedHashMap<>(stored), false);
    }

    /** The same form with its errors, but without what was typed into these fields: secrets are never shown again. */
    public Form without(String... secrets) {
        Form form = new Form(new LinkedHashMap<>(values), unsent);
        form.values.keySet().removeAll(List.of(secrets));
        form.errors.addAll(errors);
        return form;
    }

    static Form of(HttpServletRequest request) {
        Form form = new Form(new LinkedHashMap<>(), UnsentForms.isUnsent(request));
        request.getParameterMap().forEach((name, entered) -> form.values.put(
                EnteredText.clean(name), Arrays.stream(entered).map(EnteredText::clean).toList()));
        return form;
    }

    /** The names of the fields that were sent. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** What stands in a field; empty if nothing does. */
    public String value(String field) {
        List<String> entered = values.get(field);
        return entered == null || entered.isEmpty() ? "" : entered.getFirst();
    }

    /** All values of a field that may be chosen several times. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean isChosen(String field, String option) {
        return values(field).contains(option);
    }

    public List<Refusal> errors() {
        return List.copyOf(errors);
    }

    /** True if the form has to be shown again: something in it is wrong, or it is only shown ({@link UnsentForms}). */
    public boolean hasErrors() {
        return unsent || !errors.isEmpty();
    }

    /** The first error of a field; null if it has none. */
    public @Nullable Refusal error(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst().orElse(null);
    }

    public void refuse(Refusal refusal) {
        errors.add(refusal);
    }

    public void refuse(String field, String message, String... arguments) {
        errors.add(Refusal.ofField(field, message, arguments));
    }

    /** A text that must be there, of at most {@code longest} characters. */
    public String requiredText(String field, int longest, String missing) {
        String text = text(field, longest);
        if (text.isEmpty() && error(field) == null) {
            refuse(field, missing);
        }
        return text;
    }

    /** A text that may be empty. */
    public String text(String field, int longest) {
        String text = value(field).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(field, "web.form.too-long", String.valueOf(longest));
        }
        return text;
    }

    /** A day as 26.11.2026 or 2026-11-26; null if the field is empty or wrong. */
    public @Nullable LocalDate day(String field) {
        return parsed(field, "web.form.no-day", Form::parseDay);
    }

    public @Nullable LocalDate requiredDay(String field, String missing) {
        return required(field, missing, day(field));
    }

    /**
     * An amount such as 1.234,50 or 30,70 €, of at most a million million euros, so that sums of amounts stay within
     * their type; null if the field is empty or wrong.
     */
    public @Nullable Money money(String field) {
        return parsed(field, "web.form.no-amount", entered -> {
            BigDecimal euros = decimalOf(EURO_SIGN.matcher(entered).replaceFirst(""));
            if (euros.abs().compareTo(MOST_EUROS) > 0) {
                throw new NumberFormatException();
            }
            return new Money(euros.movePointRight(2).longValueExact());
        });
    }

    /** A whole number within bounds; null if the field is empty or wrong. */
    public @Nullable Integer number(String field, int smallest, int largest) {
        Integer number = parsed(field, "web.form.no-number", entered -> decimalOf(entered).intValueExact());
        if (number != null && (number < smallest || number > largest)) {
            refuse(field, "web.form.out-of-range", String.valueOf(smallest), String.valueOf(largest));
            return null;
        }
        return number;
    }

    /**
     * A number with two decimals in hundredths, such as 120,75 posts, of ten thousand at most, so that sums stay within
     * their type; null if the field is empty or wrong.
     */
    public @Nullable Integer hundredths(String field) {
        return parsed(field, "web.form.no-hundredths", entered -> {
            int hundredths = decimalOf(entered).movePointRight(2).intValueExact();
            if (Math.abs(hundredths) > MOST_HUNDREDTHS) {
                throw new NumberFormatException();
            }
            return hundredths;
        });
    }

    /** A number such as 1.234,5; null if the field is empty or wrong. */
    public @Nullable BigDecimal decimal(String field) {
        return parsed(field, "web.form.no-decimal", Form::decimalOf);
    }

    /** One of the constants of an enum; null if the field is empty or names none. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> options) {
        return parsed(field, "web.form.no-choice", entered -> Enum.valueOf(options, entered));
    }

    public <T> @Nullable T required(String field, String missing, @Nullable T value) {
        if (value == null && error(field) == null) {
            refuse(field, missing);
        }
        return value;
    }

    /** An id that the form carries; empty if it is missing or was tampered with. */
    public Optional<UUID> id(String field) {
        try {
            UUID id = UUID.fromString(value(field));
            return Optional.of(id).filter(read -> read.toString().equalsIgnoreCase(value(field)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The version of the row that the person saw; -1 if the form does not carry one. */
    public int version() {
        try {
            return Integer.parseInt(value("version"));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private <T> @Nullable T parsed(String field, String message, Function<String, T> parser) {
        String entered = value(field).strip();
        if (entered.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(entered);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeParseException _) {
            refuse(field, message);
            return null;
        }
    }

    private static BigDecimal decimalOf(String entered) {
        if (entered.length() > LONGEST_NUMBER || !GERMAN_NUMBER.matcher(entered).matches()) {
            throw new NumberFormatException();
        }
        return new BigDecimal(entered.replaceAll("[. \u00a0\u202f]", "").replace(',', '.'));
    }

    private static LocalDate parseDay(String entered) {
        LocalDate day = entered.indexOf('-') > 0 ? LocalDate.parse(entered) : LocalDate.parse(entered, GERMAN_DAY);
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new DateTimeParseException("outside of the calendar of a city", entered, 0);
        }
        return day;
    }
}
