package city.moves.engines.portfolio;

import org.jspecify.annotations.Nullable;

/** The money of one budget year in cents; {@code null} means not known (yet), which is not the same as zero. */
public record MoneyYear(
        int year, @Nullable Long approvedCents, @Nullable Long forecastCents, @Nullable Long actualCents) {

    public MoneyYear {
        Require.year(year);
        Require.cents(approvedCents);
        Require.cents(forecastCents);
        Require.cents(actualCents);
        Require.that(approvedCents == null || approvedCents >= 0, "approved money is not negative");
    }
}
