package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.ReasonKind.MONEY_FAR_OVER;
import static city.moves.engines.portfolio.ReasonKind.MONEY_OVERSPENT;
import static city.moves.engines.portfolio.ReasonKind.MONEY_SLIGHTLY_OVER;
import static city.moves.engines.portfolio.ReasonKind.MONEY_WITHIN_APPROVED;
import static city.moves.engines.portfolio.ReasonKind.NO_MONEY_KNOWN;

import city.moves.engines.portfolio.Figure.Cents;
import city.moves.engines.portfolio.Figure.Year;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Each year on its own, the worst year speaks; among equals the one that exceeds its approval most, then the earlier one.
 * A year without approved money, or with neither forecast nor spending, says nothing. Where a forecast is missing the
 * spending stands for it. Spending of a year after the reporting date is ignored. Approved zero is an approval: any
 * forecast above it is red.
 */
final class MoneyRule {
    private record Verdict(Reason reason, long excess) {
        int gravity() {
            return Gravity.of(reason);
        }
    }

    private MoneyRule() {}

    static Reason judge(Facts facts) {
        return facts.inputs().money().stream()
                .map(year -> judge(year, facts))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Verdict::gravity).thenComparingLong(Verdict::excess).reversed())
                .map(Verdict::reason)
                .orElseGet(() -> Reason.of(NO_MONEY_KNOWN));
    }

    private static @Nullable Verdict judge(MoneyYear money, Facts facts) {
        Long approved = money.approvedCents();
        Long actual = money.year() <= facts.asOf().getYear() ? money.actualCents() : null;
        if (approved != null && actual != null && actual > approved) {
            return verdict(MONEY_OVERSPENT, money.year(), actual, approved);
        }
        Long expected = money.forecastCents() == null ? actual : money.forecastCents();
        if (approved == null || expected == null) {
            return null;
        }
        if (expected <= approved) {
            return verdict(MONEY_WITHIN_APPROVED, money.year(), expected, approved);
        }
        boolean slightly = expected * 1000 <= approved * facts.thresholds().moneyYellowPermille();
        return verdict(slightly ? MONEY_SLIGHTLY_OVER : MONEY_FAR_OVER, money.year(), expected, approved);
    }

    private static Verdict verdict(ReasonKind kind, int year, long amount, long approved) {
        return new Verdict(Reason.of(kind, new Year(year), new Cents(amount), new Cents(approved)), amount - approved);
    }
}
