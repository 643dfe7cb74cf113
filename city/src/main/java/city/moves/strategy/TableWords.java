package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a table writes kinds, layers and amounts: in German words, and with a comma. */
final class TableWords {

    private TableWords() {}

    static String kind(MoneyKind kind) {
        return switch (kind) {
            case INVESTMENT -> "investition";
            case OPERATING -> "sachmittel";
            case STAFF -> "personal";
        };
    }

    static String layer(Layer layer) {
        return switch (layer) {
            case REQUESTED -> "beantragt";
            case APPROVED -> "bewilligt";
            case FORECAST -> "erwartet";
            case ACTUAL -> "ausgegeben";
        };
    }

    static String dependency(DependencyType type) {
        return switch (type) {
            case FINISH_START -> "ende";
            case START_START -> "beginn";
        };
    }

    /** Cents as euros, or hundredths of a post as posts; nothing for null. */
    static String hundredths(@Nullable Number number) {
        return number == null ? "" : BigDecimal.valueOf(number.longValue(), 2).toPlainString().replace('.', ',');
    }
}
