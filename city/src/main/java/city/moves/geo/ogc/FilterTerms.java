package city.moves.geo.ogc;

import city.moves.engines.cql2.Accenti;
import city.moves.engines.cql2.And;
import city.moves.engines.cql2.BinaryComparison;
import city.moves.engines.cql2.BooleanLiteral;
import city.moves.engines.cql2.Casei;
import city.moves.engines.cql2.CharacterLiteral;
import city.moves.engines.cql2.ComparisonOperator;
import city.moves.engines.cql2.Cql2Json;
import city.moves.engines.cql2.Cql2Text;
import city.moves.engines.cql2.DateInstant;
import city.moves.engines.cql2.Expression;
import city.moves.engines.cql2.Filter;
import city.moves.engines.cql2.IsLike;
import city.moves.engines.cql2.NumericLiteral;
import city.moves.engines.cql2.Outcome;
import city.moves.engines.cql2.PropertyName;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a filter, all of which have to hold. */
final class FilterTerms {

    private static final Pattern CONTAINED = Pattern.compile("%((?:[^%_\\\\]|\\\\[%_\\\\])+)%", Pattern.DOTALL);

    private FilterTerms() {}

    /** Nothing if the filter cannot be read. */
    static List<FilterTerm> read(String filter, boolean json, Layer layer) {
        return (json ? Cql2Json.read(filter) : Cql2Text.read(filter)) instanceof Outcome.Accepted<Filter>(Filter read)
                ? read(read.expression(), layer) : List.of();
    }

    static List<FilterTerm> read(Expression filter, Layer layer) {
        return filter instanceof And(List<Expression> all) ? all.stream().map(one -> term(one, layer)).toList()
                : List.of(term(filter, layer));
    }

    /** The filter as text; empty if there is no condition. */
    static String write(List<FilterTerm> terms) {
        List<Expression> all = terms.stream().map(FilterTerm::expression).toList();
        return switch (all.size()) {
            case 0 -> "";
            case 1 -> Cql2Text.write(all.getFirst());
            default -> Cql2Text.write(new And(all));
        };
    }

    private static FilterTerm term(Expression expression, Layer layer) {
        return (switch (expression) {
            case IsLike(Accenti(Casei(PropertyName(String name))), Accenti(Casei(CharacterLiteral(String pattern)))) ->
                    contains(named(name, layer), pattern);
            case BinaryComparison(PropertyName(String name), ComparisonOperator operator, Expression value) ->
                    named(name, layer).flatMap(property -> compared(property, operator, value));
            default -> Optional.<FilterTerm>empty();
        }).orElseGet(() -> new FilterTerm.Other(expression));
    }

    private static Optional<LayerProperty> named(String name, Layer layer) {
        return layer.facts().queryables().stream().filter(property -> property.name().equals(name)).findFirst();
    }

    private static Optional<FilterTerm> contains(Optional<LayerProperty> property, String pattern) {
        Matcher contained = CONTAINED.matcher(pattern);
        return property.filter(one -> one.type() == PropertyType.STRING && contained.matches())
                .map(one -> new FilterTerm.Contains(one, contained.group(1).replaceAll("\\\\(.)", "$1")));
    }

    private static Optional<FilterTerm> compared(LayerProperty property, ComparisonOperator operator,
            Expression value) {
        if (operator == ComparisonOperator.EQUAL && value instanceof BooleanLiteral(boolean truth)) {
            return Optional.of(new FilterTerm.Is(property, truth));
        }
        boolean from = operator == ComparisonOperator.GREATER_OR_EQUAL;
        boolean until = operator == ComparisonOperator.LESS_OR_EQUAL;
        boolean readable = value instanceof NumericLiteral || value instanceof DateInstant;
        return (from || until) && readable ? Optional.of(new FilterTerm.Reaches(property, from, value))
                : Optional.empty();
    }

    /** A condition as people read it. */
    static String said(FilterTerm term, Page page) {
        return switch (term) {
            case FilterTerm.Contains(LayerProperty property, String text) ->
                    page.text("geo.ogc.filter.said.contains", page.text(property.title()), text);
            case FilterTerm.Reaches(LayerProperty property, boolean from, Expression value) ->
                    page.text(from ? "geo.ogc.filter.said.from" : "geo.ogc.filter.said.until",
                            page.text(property.title()), said(value, page));
            case FilterTerm.Is(LayerProperty property, boolean truth) ->
                    page.text("geo.ogc.filter.said.is", page.text(property.title()),
                            page.text(truth ? "geo.ogc.yes" : "geo.ogc.no"));
            case FilterTerm.Other(Expression expression) -> Cql2Text.write(expression);
        };
    }

    private static String said(Expression value, Page page) {
        return switch (value) {
            case NumericLiteral(BigDecimal number) ->
                    page.formats().decimal(number.doubleValue(), Math.clamp(number.scale(), 0, 6));
            case DateInstant(LocalDate day) -> page.formats().day(day);
            default -> Cql2Text.write(value);
        };
    }
}
