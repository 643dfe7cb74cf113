package city.moves.services;

import city.moves.platform.values.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes lists of a service as lines that people edit, parts apart by a bar, and reads them again. */
final class Lines {

    static final String SOMETIMES = "manchmal";
    static final String FREE = "kostenlos";
    static final String OPEN = "je nach Fall";

    private static final String BAR = " | ";
    private static final String AMOUNT = "(\\d{1,3}(?:\\.\\d{3})*|\\d{1,7})(?:,(\\d{2}))?(?: ?€)?";
    private static final Pattern FIXED = Pattern.compile(AMOUNT);
    private static final Pattern SPAN = Pattern.compile("(?:" + AMOUNT + " )?bis " + AMOUNT);
    private static final Pattern FROM = Pattern.compile("ab " + AMOUNT);

    private Lines() {}

    static String plain(List<String> entries) {
        return String.join("\n", entries);
    }

    static String documents(List<NeededDocument> documents) {
        return plain(documents.stream().map(one -> line(one.name(), one.note(), one.always() ? "" : SOMETIMES)).toList());
    }

    static String legal(List<LegalBasis> legal) {
        return plain(legal.stream().map(one -> line(one.name(), one.link())).toList());
    }

    static String costs(List<Cost> costs) {
        return plain(costs.stream().map(Lines::cost).toList());
    }

    private static String cost(Cost cost) {
        return switch (cost) {
            case Cost.Fixed fixed -> line(amount(fixed.amount()), fixed.whom(), fixed.basis());
            case Cost.Free free -> line(FREE, free.why());
            case Cost.Variable variable -> line(bounds(variable.from(), variable.to()), variable.depends(), variable.basis());
        };
    }

    private static String bounds(@Nullable Money from, @Nullable Money to) {
        if (to == null) {
            return from == null ? OPEN : "ab " + amount(from);
        }
        return (from == null ? "" : amount(from) + " ") + "bis " + amount(to);
    }

    private static String amount(Money money) {
        return "%d,%02d".formatted(money.cents() / 100, money.cents() % 100);
    }

    /** The parts up to the last that says something. */
    private static String line(String... parts) {
        int last = parts.length;
        while (last > 1 && parts[last - 1].isEmpty()) {
            last--;
        }
        return String.join(BAR, List.of(parts).subList(0, last));
    }

    static List<String> plain(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<NeededDocument> readDocuments(String text) {
        return plain(text).stream().map(line -> {
            List<String> parts = new ArrayList<>(parts(line));
            boolean sometimes = parts.size() > 1 && parts.getLast().equals(SOMETIMES);
            if (sometimes) {
                parts.removeLast();
            }
            return new NeededDocument(parts.getFirst(), part(parts, 1), !sometimes);
        }).toList();
    }

    static List<LegalBasis> readLegal(String text) {
        return plain(text).stream().map(Lines::parts).map(parts -> new LegalBasis(parts.getFirst(), part(parts, 1))).toList();
    }

    /** @param unread takes each line that says no amount */
    static List<Cost> readCosts(String text, List<String> unread) {
        List<Cost> costs = new ArrayList<>();
        for (String line : plain(text)) {
            readCost(parts(line)).ifPresentOrElse(costs::add, () -> unread.add(line));
        }
        return costs;
    }

    private static Optional<Cost> readCost(List<String> parts) {
        String first = parts.getFirst();
        String second = part(parts, 1);
        String third = part(parts, 2);
        Matcher span = SPAN.matcher(first);
        if (first.equals(FREE)) {
            return Optional.of(new Cost.Free(second));
        }
        if (first.equals(OPEN)) {
            return Optional.of(new Cost.Variable(null, null, second, third));
        }
        if (span.matches()) {
            return Optional.of(new Cost.Variable(span.group(1) == null ? null : money(span.group(1), span.group(2)),
                    money(span.group(3), span.group(4)), second, third));
        }
        return read(FROM, first, amount -> (Cost) new Cost.Variable(amount, null, second, third))
                .or(() -> read(FIXED, first, amount -> new Cost.Fixed(amount, second, third)));
    }

    private static Optional<Cost> read(Pattern pattern, String text, Function<Money, Cost> cost) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(cost.apply(money(matcher.group(1), matcher.group(2)))) : Optional.empty();
    }

    private static Money money(String euros, @Nullable String cents) {
        return new Money(Long.parseLong(euros.replace(".", "")) * 100 + (cents == null ? 0 : Long.parseLong(cents)));
    }

    private static List<String> parts(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "";
    }
}
