package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.List;

/** What a rule says. A value that is missing makes unknown what depends on it, and only that. */
public sealed interface Expression {

    record Literal(Value value) implements Expression {}

    /** The answer at this place; within a repeated group the one of the same repetition. */
    record Answer(ElementPath path) implements Expression {}

    /** The day on which the form is filled in. */
    record Today() implements Expression {}

    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }
    }

    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    record Not(Expression operand) implements Expression {}

    record Comparison(Comparator comparator, Expression left, Expression right) implements Expression {}

    record InList(Expression operand, List<Value> list) implements Expression {
        public InList {
            list = List.copyOf(list);
        }
    }

    /** Whether anything is answered there; for a group, anything in it. Never unknown. */
    record Exists(ElementPath path) implements Expression {}

    /** How many answers there are; for a repeated group, how many repetitions with an answer. */
    record Count(ElementPath path) implements Expression {}

    /** Of no answers it is 0. */
    record Sum(ElementPath path) implements Expression {}

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    /** Half is rounded away from zero. */
    record Rounded(Expression operand, int digits) implements Expression {}

    /** A day some days, months or years later; the end of a month stays one: January 31st and a month is February's last day. */
    record Later(CalendarUnit unit, Expression day, Expression amount) implements Expression {}

    /** How many whole days, months or years lie between two days; negative if the second is earlier. */
    record Between(CalendarUnit unit, Expression from, Expression until) implements Expression {}

    /** How many characters, as Unicode counts them. */
    record Length(Expression operand) implements Expression {}

    record Either(Expression condition, Expression then, Expression otherwise) implements Expression {}

    enum Comparator {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST;

        /** Only numbers and days have an order. */
        boolean needsOrder() {
            return this != EQUAL && this != UNEQUAL;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    enum CalendarUnit {
        DAYS,
        MONTHS,
        YEARS
    }
}
