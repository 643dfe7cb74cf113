package city.moves.geo.ogc;

import city.moves.engines.cql2.ArrayType;
import city.moves.engines.cql2.Expected;
import city.moves.engines.cql2.GeometryType;
import city.moves.engines.cql2.Position;
import city.moves.engines.cql2.Problem;
import city.moves.engines.cql2.SimpleType;
import city.moves.engines.cql2.Type;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a filter, and where. */
final class FilterProblem {

    private FilterProblem() {}

    static Refused refused(Problem problem, Page page) {
        return Request.refused(Filtering.FILTER, "geo.ogc.filter.wrong", sentence(problem, page),
                place(problem.position(), page));
    }

    static String sentence(Problem problem, Page page) {
        return switch (problem) {
            case Problem.Unexpected unexpected -> page.text("geo.ogc.filter.unexpected", expected(unexpected.expected(), page));
            case Problem.NotJson _ -> page.text("geo.ogc.filter.not-json");
            case Problem.TooLong tooLong -> page.text("geo.ogc.filter.too-long", number(tooLong.mostCharacters(), page));
            case Problem.TooDeep tooDeep -> page.text("geo.ogc.filter.too-deep", number(tooDeep.mostLevels(), page));
            case Problem.TooManyParts parts -> page.text("geo.ogc.filter.too-many-parts", number(parts.mostParts(), page));
            case Problem.TooManyFactors factors ->
                    page.text("geo.ogc.filter.too-many-factors", number(factors.mostFactors(), page));
            case Problem.InvalidLiteral literal -> page.text("geo.ogc.filter.literal." + literal.fault());
            case Problem.UnknownProperty unknown -> page.text("geo.ogc.filter.unknown-property", unknown.name(),
                    String.join(", ", unknown.known()));
            case Problem.UnknownFunction unknown -> page.text("geo.ogc.filter.unknown-function", unknown.name());
            case Problem.WrongArgumentCount count -> page.text("geo.ogc.filter.argument-count", count.function(),
                    number(count.expected(), page));
            case Problem.WrongType type -> page.text("geo.ogc.filter.wrong-type", types(List.of(type.found()), page),
                    types(type.expected(), page));
            case Problem.IntervalNeeded needed -> page.text("geo.ogc.filter.interval-needed", needed.function().name());
            case Problem.CoordinateOutOfRange far -> page.text("geo.ogc.filter.coordinate", far.x() + " " + far.y());
        };
    }

    static String place(Position position, Page page) {
        return switch (position) {
            case Position.InText text -> page.text("geo.ogc.filter.place-in-text", number(text.line(), page),
                    number(text.column(), page));
            case Position.InJson json -> json.pointer().isEmpty() ? page.text("geo.ogc.filter.place-nowhere")
                    : page.text("geo.ogc.filter.place-in-json", json.pointer());
        };
    }

    private static String number(int number, Page page) {
        return page.formats().number(number);
    }

    private static String expected(List<Expected> expected, Page page) {
        return expected.stream().map(one -> page.text("geo.ogc.filter.expected." + one)).distinct()
                .collect(Collectors.joining(", "));
    }

    private static String types(List<Type> types, Page page) {
        return types.stream().map(type -> page.text("geo.ogc.type." + switch (type) {
            case SimpleType simple -> simple.name();
            case GeometryType _ -> "GEOMETRY";
            case ArrayType _ -> "ARRAY";
        })).distinct().collect(Collectors.joining(", "));
    }
}
