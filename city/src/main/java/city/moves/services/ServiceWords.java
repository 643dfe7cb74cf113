package city.moves.services;

import city.moves.platform.values.Money;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a service costs and takes, in the language of a page or a document. */
public record ServiceWords(Speaker speaker) {

    String channel(Channel channel) {
        return speaker.text("services.channel." + channel.slug());
    }

    String level(Level level) {
        return speaker.text("services.level." + level.slug());
    }

    String situation(Situation situation) {
        return speaker.text("services.situation." + situation.slug());
    }

    String clientele(Clientele clientele) {
        return speaker.text("services.clientele." + clientele.slug());
    }

    /** What a time is counted in. */
    String unit(Processing.Unit unit) {
        return speaker.text(unit == Processing.Unit.AT_ONCE ? "services.unit.at-once" : "services.unit." + unit.slug() + ".name");
    }

    /** All costs in one short line: the amount, or the lowest and the highest of several. */
    public String cost(Fees fees) {
        List<Cost> costs = fees.costs();
        if (costs.isEmpty()) {
            return speaker.text("services.cost.unknown");
        }
        boolean free = costs.stream().anyMatch(Cost.Free.class::isInstance);
        boolean open = costs.stream().anyMatch(ServiceWords::hasNoAmount);
        List<Money> amounts = costs.stream().flatMap(ServiceWords::amounts).sorted().toList();
        if (amounts.isEmpty()) {
            return speaker.text(open ? free ? "services.cost.free-or-open" : "services.cost.open" : "services.cost.free");
        }
        Money lowest = amounts.getFirst();
        Money highest = amounts.getLast();
        if (open) {
            return speaker.text(free ? "services.cost.free-or-open" : "services.cost.from", formats().money(lowest));
        }
        if (free) {
            return speaker.text("services.cost.free-to", formats().money(highest));
        }
        return lowest.equals(highest) ? formats().money(lowest)
                : speaker.text("services.cost.span", formats().money(lowest), formats().money(highest));
    }

    /** One line of the table of costs. */
    String amount(Cost cost) {
        return switch (cost) {
            case Cost.Fixed fixed -> formats().money(fixed.amount());
            case Cost.Free _ -> speaker.text("services.cost.free");
            case Cost.Variable variable -> variable(variable.from(), variable.to());
        };
    }

    private String variable(@Nullable Money from, @Nullable Money to) {
        if (from == null) {
            return to == null ? speaker.text("services.cost.open") : speaker.text("services.cost.up-to", formats().money(to));
        }
        return to == null ? speaker.text("services.cost.from", formats().money(from))
                : speaker.text("services.cost.span", formats().money(from), formats().money(to));
    }

    /** In German, as it was written: for whom a cost is, and what sets it. */
    static String cause(Cost cost) {
        return switch (cost) {
            case Cost.Fixed fixed -> joined(fixed.whom(), fixed.basis());
            case Cost.Free free -> free.why();
            case Cost.Variable variable -> joined(variable.depends(), variable.basis());
        };
    }

    private static String joined(String... parts) {
        List<String> said = new ArrayList<>(Stream.of(parts).filter(part -> !part.isEmpty()).toList());
        return String.join(" – ", said);
    }

    /** The figure; empty if none is known. */
    public String duration(Processing processing) {
        Processing.Unit unit = processing.unit();
        if (unit == null) {
            return "";
        }
        String key = "services.unit." + unit.slug();
        Integer from = processing.from();
        Integer to = processing.to() == null ? from : processing.to();
        if (unit == Processing.Unit.AT_ONCE || to == null) {
            return speaker.text(unit == Processing.Unit.AT_ONCE ? key : "services.duration.varies");
        }
        int last = to;
        String figure = from == null ? speaker.text("services.cost.up-to", last)
                : last == from ? String.valueOf(last) : speaker.text("services.cost.span", from, last);
        return speaker.text(key + (last == 1 ? ".one" : ".other"), figure);
    }

    private Formats formats() {
        return speaker.formats();
    }

    private static boolean hasNoAmount(Cost cost) {
        return cost instanceof Cost.Variable variable && variable.to() == null;
    }

    private static Stream<Money> amounts(Cost cost) {
        return switch (cost) {
            case Cost.Fixed fixed -> Stream.of(fixed.amount());
            case Cost.Free _ -> Stream.empty();
            case Cost.Variable variable -> Stream.of(variable.from(), variable.to()).filter(Objects::nonNull);
        };
    }
}
