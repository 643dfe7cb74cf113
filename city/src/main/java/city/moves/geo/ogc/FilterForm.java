package city.moves.geo.ogc;

import city.moves.engines.cql2.Cql2Text;
import city.moves.engines.cql2.DateInstant;
import city.moves.engines.cql2.Expression;
import city.moves.engines.cql2.Filter;
import city.moves.engines.cql2.FilterCrs;
import city.moves.engines.cql2.NumericLiteral;
import city.moves.engines.cql2.Outcome;
import city.moves.engines.cql2.Problem;
import city.moves.geo.FeatureCondition;
import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which people say which features they want, and the filter that it means. */
final class FilterForm {

    static final String FROM = "-von";
    static final String UNTIL = "-bis";
    static final String OWN = "bedingung";
    static final String YES = "ja";
    static final String NO = "nein";
    static final String EITHER = "";

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CONDITION = 10_000;

    private FilterForm() {}

    /** The field of a property. */
    static String field(Layer layer, LayerProperty property) {
        return "e" + layer.facts().queryables().indexOf(property);
    }

    /** The form that means these conditions; what it has no field for stands in its last one. */
    static Form showing(List<FilterTerm> terms, String sorting, Layer layer) {
        Map<String, String> fields = new HashMap<>(Map.of(Sorting.PARAMETER, sorting));
        List<FilterTerm> rest = new ArrayList<>();
        for (FilterTerm term : terms) {
            boolean shown = switch (term) {
                case FilterTerm.Contains(LayerProperty property, String text) ->
                        fields.putIfAbsent(field(layer, property), text) == null;
                case FilterTerm.Reaches(LayerProperty property, boolean from, Expression value) ->
                        fields.putIfAbsent(field(layer, property) + (from ? FROM : UNTIL), text(value)) == null;
                case FilterTerm.Is(LayerProperty property, boolean truth) ->
                        fields.putIfAbsent(field(layer, property), truth ? YES : NO) == null;
                case FilterTerm.Other _ -> false;
            };
            if (!shown) {
                rest.add(term);
            }
        }
        fields.put(OWN, FilterTerms.write(rest));
        layer.facts().queryables().stream().filter(property -> property.type() == PropertyType.BOOLEAN)
                .forEach(property -> fields.putIfAbsent(field(layer, property), EITHER));
        return Form.showing(fields);
    }

    private static String text(Expression value) {
        return switch (value) {
            case NumericLiteral(BigDecimal number) -> number.toPlainString().replace('.', ',');
            case DateInstant(LocalDate day) -> day.toString();
            default -> Cql2Text.write(value);
        };
    }

    /** What was entered as conditions; the form has errors if something is wrong. */
    static List<FilterTerm> read(Form form, Layer layer, Page page) {
        List<FilterTerm> terms = new ArrayList<>();
        for (LayerProperty property : layer.facts().queryables()) {
            String field = field(layer, property);
            switch (property.type()) {
                case STRING -> addText(form.text(field, LONGEST_TEXT), property, terms);
                case BOOLEAN -> Stream.of(form.value(field)).filter(List.of(YES, NO)::contains)
                        .forEach(chosen -> terms.add(new FilterTerm.Is(property, chosen.equals(YES))));
                case INTEGER, NUMBER -> {
                    addNumber(form.decimal(field + FROM), property, true, terms);
                    addNumber(form.decimal(field + UNTIL), property, false, terms);
                }
                case DATE, TIMESTAMP -> {
                    addDay(form.day(field + FROM), property, true, terms);
                    addDay(form.day(field + UNTIL), property, false, terms);
                }
            }
        }
        terms.addAll(own(form, layer, page));
        return terms;
    }

    private static void addText(String text, LayerProperty property, List<FilterTerm> terms) {
        if (!text.isEmpty()) {
            terms.add(new FilterTerm.Contains(property, text));
        }
    }

    private static void addNumber(@Nullable BigDecimal number, LayerProperty property,
            boolean from, List<FilterTerm> terms) {
        if (number != null) {
            terms.add(new FilterTerm.Reaches(property, from, new NumericLiteral(number)));
        }
    }

    private static void addDay(@Nullable LocalDate day, LayerProperty property, boolean from,
            List<FilterTerm> terms) {
        if (day != null) {
            terms.add(new FilterTerm.Reaches(property, from, new DateInstant(day)));
        }
    }

    private static List<FilterTerm> own(Form form, Layer layer, Page page) {
        String condition = form.text(OWN, LONGEST_CONDITION);
        if (condition.isEmpty()) {
            return List.of();
        }
        return switch (Cql2Text.read(condition)) {
            case Outcome.Refused<Filter>(Problem problem) -> refused(problem, form, page);
            case Outcome.Accepted<Filter>(Filter filter) ->
                    switch (FeatureCondition.of(layer, filter, "", FilterCrs.CRS84)) {
                        case Outcome.Refused<FeatureCondition>(Problem problem) -> refused(problem, form, page);
                        case Outcome.Accepted<FeatureCondition> _ -> FilterTerms.read(filter.expression(), layer);
                    };
        };
    }

    private static List<FilterTerm> refused(Problem problem, Form form, Page page) {
        form.refuse(OWN, "geo.ogc.filter.wrong", FilterProblem.sentence(problem, page),
                FilterProblem.place(problem.position(), page));
        return List.of();
    }
}
