package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.audit.DeedWords;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import city.moves.platform.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says the facts of a measure, and what became of them, in a person's language. */
final class FactWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\b\\d+\\.\\d{2}\\b");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(_[A-Z]+)*\\b");
    private static final Map<String, String> CONSTANTS = constants();

    private final Page page;
    private final Supplier<Map<String, String>> source;
    private @Nullable Map<String, String> names;

    /** @param source names by the kind of thing and its key, such as {@code office do-it} */
    FactWords(Page page, Supplier<Map<String, String>> source) {
        this.page = page;
        this.source = source;
    }

    /** One fact with what it was and what it is. */
    record ChangedFact(String label, String from, String to) {}

    List<ChangedFact> changes(@Nullable Measure before, Measure after) {
        return MeasureFacts.changes(before, after).entrySet().stream().map(this::changed).toList();
    }

    private ChangedFact changed(Map.Entry<String, Change> entry) {
        String fact = entry.getKey();
        return new ChangedFact(label(fact).orElse(fact), value(fact, entry.getValue().from()),
                value(fact, entry.getValue().to()));
    }

    /** {@code milestones.m1.baseline} becomes "Meilenstein m1: geplant"; empty if it is no fact of a measure. */
    Optional<String> label(String fact) {
        int first = fact.indexOf('.');
        int last = fact.lastIndexOf('.');
        return first < 0 ? DeedWords.said(page, "strategy.desk.fact." + fact)
                : DeedWords.said(page, "strategy.desk.fact." + fact.substring(0, first) + fact.substring(last),
                        part(fact.substring(0, first), fact.substring(first + 1, last)));
    }

    private String part(String kind, String part) {
        return kind.equals("goals") ? name(kind, part) : words(part);
    }

    /** A thing by its name; by its key where it has none, or has none any more. */
    private String name(String kind, String key) {
        if (names == null) {
            names = source.get();
        }
        return names.getOrDefault(kind + " " + key, key);
    }

    /** A value as people write it; what somebody wrote stays as it was written. */
    String value(String fact, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (fact.substring(fact.lastIndexOf('.') + 1)) {
            case "mandatory" -> page.text(Boolean.parseBoolean(value) ? "strategy.desk.fact.yes" : "strategy.desk.fact.no");
            case "amount" -> page.formats().money(new Money(new BigDecimal(value).movePointRight(2).longValueExact()));
            case "line" -> fact.startsWith("posts.") ? days(words(decimals(value))) : awaited(value);
            case "lifeCycle" -> words(value);
            case "bundle", "office" -> name(fact, value);
            case "offices" -> Arrays.stream(value.split(", ")).map(key -> name("office", key))
                    .collect(Collectors.joining(", "));
            case "haltedOn", "startOn", "dueOn", "confirmedOn", "baseline", "forecast", "actual" -> days(value);
            default -> value;
        };
    }

    /** {@code 30 Netz wird gebraucht} becomes "30 Tage, Netz wird gebraucht". */
    private String awaited(String value) {
        int blank = value.indexOf(' ');
        String lag = page.count("strategy.days", Long.parseLong(blank < 0 ? value : value.substring(0, blank)));
        return blank < 0 ? lag : lag + ", " + value.substring(blank + 1);
    }

    private String decimals(String value) {
        return DECIMAL.matcher(value).replaceAll(found -> page.formats().posts(
                new Posts(new BigDecimal(found.group()).movePointRight(2).intValueExact())));
    }

    private String days(String value) {
        return DAY.matcher(value).replaceAll(found -> day(found.group()));
    }

    /** What looks like a day in somebody's text need not be one. */
    private String day(String found) {
        try {
            return page.formats().day(LocalDate.parse(found));
        } catch (DateTimeParseException _) {
            return found;
        }
    }

    private String words(String text) {
        return CONSTANT.matcher(text).replaceAll(found -> {
            String key = CONSTANTS.get(found.group());
            return key == null ? found.group() : page.text(key);
        });
    }

    private static Map<String, String> constants() {
        return Stream.of(Stream.of(LifeCycle.values()).map(one -> Map.entry(one.name(), "strategy.desk.state." + lower(one))),
                Stream.of(Layer.values()).map(one -> Map.entry(one.name(), "strategy.money." + lower(one))),
                Stream.of(MoneyKind.values()).map(one -> Map.entry(one.name(), "strategy.kind." + lower(one))),
                Stream.of(DependencyType.values())
                        .map(one -> Map.entry(one.name(), "strategy.desk.dependency." + lower(one))))
                .flatMap(one -> one)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (state, _) -> state));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
