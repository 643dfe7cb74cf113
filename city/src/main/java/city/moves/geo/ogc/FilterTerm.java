package city.moves.geo.ogc;

import city.moves.engines.cql2.Accenti;
import city.moves.engines.cql2.BinaryComparison;
import city.moves.engines.cql2.BooleanLiteral;
import city.moves.engines.cql2.Casei;
import city.moves.engines.cql2.CharacterLiteral;
import city.moves.engines.cql2.ComparisonOperator;
import city.moves.engines.cql2.Expression;
import city.moves.engines.cql2.IsLike;
import city.moves.engines.cql2.PropertyName;
import city.moves.geo.LayerProperty;

/** One of the conditions that a filter has: a question of the form for people, or whatever else somebody wrote. */
sealed interface FilterTerm {

    Expression expression();

    /** A text in which something stands, however it is written. */
    record Contains(LayerProperty property, String text) implements FilterTerm {

        @Override
        public Expression expression() {
            String pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            return new IsLike(folded(new PropertyName(property.name())), folded(new CharacterLiteral(pattern)));
        }

        private static Expression folded(Expression text) {
            return new Accenti(new Casei(text));
        }
    }

    /**
     * A number or a day within a range, both ends of which belong to it.
     *
     * @param from  true for its lower end, false for its upper end
     * @param value a literal
     */
    record Reaches(LayerProperty property, boolean from, Expression value) implements FilterTerm {

        @Override
        public Expression expression() {
            return new BinaryComparison(new PropertyName(property.name()),
                    from ? ComparisonOperator.GREATER_OR_EQUAL : ComparisonOperator.LESS_OR_EQUAL, value);
        }
    }

    /** Yes or no. */
    record Is(LayerProperty property, boolean truth) implements FilterTerm {

        @Override
        public Expression expression() {
            return new BinaryComparison(new PropertyName(property.name()), ComparisonOperator.EQUAL,
                    new BooleanLiteral(truth));
        }
    }

    /** Anything else. */
    record Other(Expression expression) implements FilterTerm {}
}
