package city.moves.engines.portfolio;

import java.time.LocalDate;

/** A typed figure of a {@link Reason}. Whoever shows it knows how to write a day or an amount in a language. */
public sealed interface Figure {
    record Day(LocalDate date) implements Figure {}

    record Days(long number) implements Figure {}

    /** An exact ratio: a share of filled posts, or SPI(t). */
    record Ratio(Fraction value) implements Figure {}

    record Cents(long amount) implements Figure {}

    /** Hundredths of a post. */
    record Hundredths(long amount) implements Figure {}

    record Text(String text) implements Figure {}

    record Count(long number) implements Figure {}

    record Year(int year) implements Figure {}

    /** Known to whoever judges, kept from whoever reads. It may stand in the place of any other. */
    record Withheld() implements Figure {}
}
