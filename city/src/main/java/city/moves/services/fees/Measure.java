package city.moves.services.fees;

import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Tariff;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a case an office has to say before its fee can be assessed. */
public enum Measure {
    NOTHING,
    DECISION,
    WORTH,
    QUANTITY;

    private static final int HUNDREDTHS = 2;

    static Measure of(Tariff tariff) {
        return switch (tariff) {
            case Tariff.Fixed _ -> NOTHING;
            case Tariff.Frame _ -> DECISION;
            case Tariff.Percentage _ -> WORTH;
            case Tariff.PerUnit _ -> QUANTITY;
        };
    }

    /**
     * Nothing as long as it is not said, or cannot be.
     *
     * @param said euros, or how many
     * @param why  of a decision
     */
    public Basis basis(@Nullable BigDecimal said, String why) {
        if (said == null) {
            return new Basis.Nothing();
        }
        try {
            return switch (this) {
                case NOTHING -> new Basis.Nothing();
                case DECISION -> new Basis.Decision(said.movePointRight(HUNDREDTHS).longValueExact(), why);
                case WORTH -> new Basis.Worth(said.movePointRight(HUNDREDTHS).longValueExact());
                case QUANTITY -> new Basis.Quantity(said);
            };
        } catch (ArithmeticException | IllegalArgumentException _) {
            return new Basis.Nothing();
        }
    }

    /** What was said; null if nothing was. */
    public static @Nullable BigDecimal said(Basis basis) {
        return switch (basis) {
            case Basis.Nothing _ -> null;
            case Basis.Decision(long cents, String _) -> BigDecimal.valueOf(cents, HUNDREDTHS);
            case Basis.Worth(long cents) -> BigDecimal.valueOf(cents, HUNDREDTHS);
            case Basis.Quantity(BigDecimal units) -> units;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
