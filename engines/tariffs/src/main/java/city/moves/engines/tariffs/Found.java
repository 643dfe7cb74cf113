package city.moves.engines.tariffs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What a tariff says of a case: an amount before reliefs and rounding, or what is lacking for one. */
sealed interface Found {
    record Exactly(Amount amount) implements Found {}

    record Not(Assessment.Lacking lacking) implements Found {}

    static Found of(Tariff tariff, Basis basis) {
        return switch (tariff) {
            case Tariff.Fixed(long cents) -> new Exactly(Amount.cents(cents));
            case Tariff.Frame frame -> basis instanceof Basis.Decision decision
                    ? decided(frame, decision) : new Not(Assessment.Lacking.DECISION);
            case Tariff.Percentage percentage -> basis instanceof Basis.Worth(long cents)
                    ? new Exactly(share(percentage, cents)) : new Not(Assessment.Lacking.WORTH);
            case Tariff.PerUnit each -> basis instanceof Basis.Quantity(BigDecimal units)
                    ? new Exactly(units(each, units)) : new Not(Assessment.Lacking.QUANTITY);
        };
    }

    private static Found decided(Tariff.Frame frame, Basis.Decision decision) {
        if (decision.cents() < frame.fromCents() || decision.cents() > frame.toCents()) {
            return new Not(Assessment.Lacking.DECISION_WITHIN_THE_FRAME);
        }
        return decision.reason().isBlank() ? new Not(Assessment.Lacking.REASON) : new Exactly(Amount.cents(decision.cents()));
    }

    private static Amount share(Tariff.Percentage percentage, long worth) {
        Amount amount = Amount.cents(worth).times(percentage.share()).atLeast(Amount.cents(percentage.leastCents()));
        return percentage.mostCents() == null ? amount : amount.atMost(Amount.cents(percentage.mostCents()));
    }

    private static Amount units(Tariff.PerUnit each, BigDecimal units) {
        BigDecimal counted = (each.begun() ? units.setScale(0, RoundingMode.CEILING) : units).stripTrailingZeros();
        int places = Math.max(counted.scale(), 0);
        Amount amount = new Amount(counted.movePointRight(places).toBigIntegerExact().multiply(BigInteger.valueOf(each.centsPerUnit())),
                BigInteger.TEN.pow(places));
        return amount.atLeast(Amount.cents(each.leastCents()));
    }
}
