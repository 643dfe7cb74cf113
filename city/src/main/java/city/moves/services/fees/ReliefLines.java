package city.moves.services.fees;

import city.moves.engines.tariffs.Relief;
import city.moves.engines.tariffs.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reliefs as editors write them, one on each line: name, proof, what it gives, and which answer decides, such as
 * {@code Unter 24 Jahren | Ausweis | 27,60 | G1/F2 < 24}.
 */
record ReliefLines(List<Relief> reliefs, Map<String, Circumstance> circumstances) {

    private static final String BETWEEN = " | ";
    private static final String FREE = "frei";
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,7}),([0-9]{2})(?: ?€)?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}) ?%");
    private static final Pattern DECIDES = Pattern.compile("(" + Places.FORM + ") ?(=|<) ?(.{1,200})");

    /** The number of the first line that cannot be read, or what all of them say. */
    sealed interface Reading {

        record Read(ReliefLines lines) implements Reading {}

        record Unreadable(int line) implements Reading {}
    }

    static Reading read(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<Relief> reliefs = new ArrayList<>();
        Map<String, Circumstance> circumstances = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            String[] parts = lines.get(number).split("\\s*\\|\\s*", -1);
            Relief relief = parts.length < 3 || parts.length > 4 ? null : relief(parts[0], parts[1], parts[2]);
            Circumstance circumstance = parts.length == 4 ? circumstance(parts[3]).orElse(null) : null;
            boolean known = reliefs.stream().anyMatch(one -> one.name().equals(parts[0]));
            if (relief == null || known || number >= MOST || parts.length == 4 && circumstance == null) {
                return new Reading.Unreadable(number + 1);
            }
            reliefs.add(relief);
            if (circumstance != null) {
                circumstances.put(relief.name(), circumstance);
            }
        }
        return new Reading.Read(new ReliefLines(reliefs, circumstances));
    }

    private static @Nullable Relief relief(String name, String proof, String gives) {
        if (name.isEmpty() || name.length() > LONGEST || proof.isEmpty() || proof.length() > LONGEST) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(gives);
        Matcher percent = PERCENT.matcher(gives);
        if (amount.matches()) {
            return new Relief.ReducedTo(name, proof, Long.parseLong(amount.group(1) + amount.group(2)));
        }
        if (percent.matches() && Integer.parseInt(percent.group(1)) <= 100) {
            return new Relief.ReducedToShare(name, proof, Share.percent(new BigDecimal(percent.group(1))));
        }
        return gives.equals(FREE) ? new Relief.Exempt(name, proof) : null;
    }

    private static Optional<Circumstance> circumstance(String text) {
        Matcher decides = DECIDES.matcher(text);
        if (!decides.matches()) {
            return Optional.empty();
        }
        String value = decides.group(3).strip();
        if (decides.group(2).equals("=")) {
            return Optional.of(new Circumstance.Answered(decides.group(1), value));
        }
        return value.matches("[0-9]{1,3}") ? Optional.of(new Circumstance.Younger(decides.group(1), Integer.parseInt(value)))
                : Optional.empty();
    }

    String written() {
        return String.join("\n", reliefs.stream().map(this::line).toList());
    }

    private String line(Relief relief) {
        String given = relief.name() + BETWEEN + relief.proof() + BETWEEN + switch (relief) {
            case Relief.ReducedTo to -> TariffForm.typed(to.cents());
            case Relief.ReducedToShare share -> share.share().part() * 100 / share.share().whole() + " %";
            case Relief.Exempt _ -> FREE;
        };
        return switch (circumstances.get(relief.name())) {
            case Circumstance.Answered answered -> given + BETWEEN + answered.place() + " = " + answered.answer();
            case Circumstance.Younger younger -> given + BETWEEN + younger.place() + " < " + younger.years();
            case null -> given;
        };
    }
}
