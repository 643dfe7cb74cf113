package city.moves.engines.cql2;

import java.util.List;

/** Computes once what does not depend on a row. Functions of the caller are never taken for constant. */
final class Constants {
    private static final Row NO_ROW = property -> {
        throw new IllegalStateException("a constant asks for " + property);
    };

    private Constants() {}

    static Value folded(Value value) {
        boolean constant = switch (value) {
            case Value.Computed computed -> areConstant(computed.left(), computed.right());
            case Value.Folded folded -> areConstant(folded.text());
            default -> false;
        };
        return constant ? new Value.Constant(new Values(new Evaluation()).value(value, NO_ROW), value.type()) : value;
    }

    static Condition folded(Condition condition) {
        boolean constant = switch (condition) {
            case Condition.Inverse inverse -> inverse.part() instanceof Condition.Always;
            case Condition.Undecided undecided -> undecided.part() instanceof Condition.Always;
            case Condition.Compared compared -> areConstant(compared.left(), compared.right());
            case Condition.InRange range -> areConstant(range.value(), range.lower(), range.upper());
            case Condition.AmongThese among ->
                    areConstant(among.value()) && areConstant(among.these().toArray(Value[]::new));
            case Condition.Matching matching -> areConstant(matching.text());
            case Condition.Missing missing -> areConstant(missing.value());
            case Condition.Related related -> areConstant(related.left(), related.right());
            case Condition.InTime inTime -> areConstant(inTime.left(), inTime.right());
            case Condition.Sets sets -> areConstant(sets.left(), sets.right());
            case Condition.Always _, Condition.AllOf _, Condition.AnyOf _, Condition.Answered _ -> false;
        };
        return constant ? new Condition.Always(new Evaluation().truth(condition, NO_ROW)) : condition;
    }

    static Condition allOf(List<Condition> parts) {
        return combined(parts, Truth.TRUE, Truth.FALSE, new Condition.AllOf(without(parts, Truth.TRUE)));
    }

    static Condition anyOf(List<Condition> parts) {
        return combined(parts, Truth.FALSE, Truth.TRUE, new Condition.AnyOf(without(parts, Truth.FALSE)));
    }

    private static Condition combined(List<Condition> parts, Truth neutral, Truth decisive, Condition combination) {
        if (parts.contains(new Condition.Always(decisive))) {
            return new Condition.Always(decisive);
        }
        List<Condition> rest = without(parts, neutral);
        return switch (rest.size()) {
            case 0 -> new Condition.Always(neutral);
            case 1 -> rest.getFirst();
            default -> combination;
        };
    }

    private static List<Condition> without(List<Condition> parts, Truth neutral) {
        return parts.stream().filter(part -> !part.equals(new Condition.Always(neutral))).toList();
    }

    private static boolean areConstant(Value... values) {
        for (Value value : values) {
            boolean constant = switch (value) {
                case Value.Constant _ -> true;
                case Value.Span span -> areConstant(span.start(), span.end());
                case Value.Collected collected -> areConstant(collected.elements().toArray(Value[]::new));
                case Value.Judged judged -> judged.condition() instanceof Condition.Always;
                case Value.Property _, Value.Computed _, Value.Folded _, Value.Called _ -> false;
            };
            if (!constant) {
                return false;
            }
        }
        return true;
    }
}
