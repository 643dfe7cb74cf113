package city.moves.engines.xdatenfelder.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A value that is there. One that is not is {@code null} everywhere in this package: empty, hidden or not computable. */
public sealed interface Value {

    /** As it stands in a draft: a number in plain decimals, a day as ISO 8601, a truth as {@code true} or {@code false}. */
    String written();

    ValueType type();

    record Text(String text) implements Value {
        @Override
        public String written() {
            return text;
        }

        @Override
        public ValueType type() {
            return ValueType.TEXT;
        }
    }

    /** Without zeros at its end, so that equal numbers are equal. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String written() {
            return number.toPlainString();
        }

        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    record Truth(boolean holds) implements Value {
        @Override
        public String written() {
            return Boolean.toString(holds);
        }

        @Override
        public ValueType type() {
            return ValueType.TRUTH;
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String written() {
            return day.toString();
        }

        @Override
        public ValueType type() {
            return ValueType.DAY;
        }
    }
}
