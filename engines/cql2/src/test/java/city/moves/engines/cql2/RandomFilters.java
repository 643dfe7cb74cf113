package city.moves.engines.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Trees that every check accepts, of values so few that they often meet. */
final class RandomFilters {
    static final Queryables QUERYABLES = new Queryables(properties(), List.of(
            new FunctionDefinition("twice", List.of(new FunctionDefinition.Argument("number", ValueChecker.NUMERIC)),
                    SimpleType.NUMBER,
                    arguments -> arguments.getFirst() instanceof BigDecimal number ? number.add(number) : null),
            new FunctionDefinition("isKnown", List.of(new FunctionDefinition.Argument("yes or no",
                    List.of(SimpleType.BOOLEAN))), SimpleType.BOOLEAN, arguments -> arguments.getFirst() != null)));

    static final List<String> TEXTS = List.of("", "a", "A", "ä", "Ä", "b", "ab", "aXb", "straße", "STRASSE", "it's", "50%",
            "a_b", "back\\slash", "end\\", "\\n", "\\'", "line\nbreak\u0007\b\t\u000B\f\r", "\uFB01\uFFFD", "\uD83D\uDE00");
    static final List<String> PATTERNS = List.of("%", "a%", "%b", "a_b", "a\\_b", "50\\%", "_", "%\\\\%", "\\", "%a%b%", "Ä%");
    static final List<String> NUMBERS =
            List.of("0", "1", "-1", "2", "0.1", "0.2", "0.3", "-2.5", "3", "1E+20", "12345678901234567890.5", "1E-9");
    static final List<LocalDate> DAYS = List.of(LocalDate.parse("2024-02-28"), LocalDate.parse("2024-02-29"),
            LocalDate.parse("2024-03-01"), LocalDate.parse("0001-01-01"), LocalDate.parse("9999-12-31"));
    static final List<Instant> INSTANTS = List.of(Instant.parse("2024-02-28T23:59:59.999999Z"),
            Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-02-29T12:00:00Z"),
            Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));

    private static final LocalDate YEAR_0 = LocalDate.parse("0000-01-01");

    private final Random random;

    RandomFilters(long seed) {
        random = new Random(seed);
    }

    private static Map<String, Type> properties() {
        Map<String, Type> properties = new LinkedHashMap<>();
        properties.put("name", SimpleType.STRING);
        properties.put("or", SimpleType.STRING);
        properties.put("size", SimpleType.NUMBER);
        properties.put("count", SimpleType.INTEGER);
        properties.put("open", SimpleType.BOOLEAN);
        properties.put("day", SimpleType.DATE);
        properties.put("at", SimpleType.TIMESTAMP);
        properties.put("until", SimpleType.TIMESTAMP);
        properties.put("geom", GeometryType.ANY);
        properties.put("tags", new ArrayType(SimpleType.STRING));
        return properties;
    }

    Expression filter(int depth) {
        if (depth <= 0) {
            return predicate(0);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> new And(listOf(2, () -> filter(depth - 1)));
            case 2, 3 -> new Or(listOf(2, () -> filter(depth - 1)));
            case 4 -> new Not(filter(depth - 1));
            case 5 -> new IsNull(filter(depth - 1));
            default -> predicate(depth);
        };
    }

    private Expression predicate(int depth) {
        return switch (random.nextInt(15)) {
            case 0, 1 -> new BinaryComparison(text(depth), one(ComparisonOperator.values()), text(depth));
            case 2, 3, 4 -> new BinaryComparison(number(depth), one(ComparisonOperator.values()), number(depth));
            case 5 -> new BinaryComparison(truth(depth), one(ComparisonOperator.values()), truth(depth));
            case 6, 7 -> new BinaryComparison(instant(), one(ComparisonOperator.values()), instant());
            case 8 -> like(depth);
            case 9 -> new IsBetween(number(depth), number(depth), number(depth));
            case 10 -> in(depth);
            case 11 -> new IsNull(anything(depth));
            case 12 -> new SpatialPredicate(one(SpatialFunction.values()), geometry(), geometry());
            case 13 -> temporal();
            default -> random.nextBoolean()
                    ? new ArrayPredicate(one(ArrayFunction.values()), array(), array())
                    : boolishCall(depth);
        };
    }

    private Expression boolishCall(int depth) {
        return random.nextInt(4) == 0
                ? new BooleanLiteral(random.nextBoolean())
                : new FunctionCall("isKnown", List.of(depth > 0 ? filter(depth - 1) : truth(0)));
    }

    private Expression like(int depth) {
        Expression pattern = new CharacterLiteral(one(PATTERNS));
        return random.nextInt(3) == 0
                ? new IsLike(new Casei(text(depth)), new Casei(pattern))
                : new IsLike(text(depth), pattern);
    }

    private Expression in(int depth) {
        return random.nextBoolean()
                ? new IsInList(text(depth), listOf(1, () -> text(0)))
                : new IsInList(instant(), listOf(1, this::instant));
    }

    private Expression anything(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> text(depth);
            case 1 -> number(depth);
            case 2 -> instant();
            case 3 -> geometry();
            case 4 -> new PropertyName("tags");
            default -> interval();
        };
    }

    private Expression text(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0, 1 -> new PropertyName(random.nextInt(4) == 0 ? "or" : "name");
            case 2, 3 -> new CharacterLiteral(one(TEXTS));
            case 4 -> new Casei(text(depth - 1));
            default -> new Accenti(text(depth - 1));
        };
    }

    private Expression number(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0, 1 -> new PropertyName("size");
            case 2 -> new PropertyName("count");
            case 3, 4 -> new NumericLiteral(new BigDecimal(one(NUMBERS)));
            case 5 -> new FunctionCall("twice", List.of(number(depth - 1)));
            default -> new Arithmetic(one(ArithmeticOperator.values()), number(depth - 1), number(depth - 1));
        };
    }

    private Expression truth(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> new BooleanLiteral(random.nextBoolean());
            case 1 -> new PropertyName("open");
            default -> depth > 0 ? new FunctionCall("isKnown", List.of(truth(depth - 1))) : new PropertyName("open");
        };
    }

    private Expression instant() {
        return switch (random.nextInt(6)) {
            case 0 -> new PropertyName("day");
            case 1 -> new PropertyName("at");
            case 2 -> new PropertyName("until");
            case 3 -> new DateInstant(random.nextInt(5) == 0 ? YEAR_0 : one(DAYS));
            case 4 -> new TimestampInstant(one(INSTANTS));
            default -> new TimestampInstant(one(INSTANTS).plusNanos(random.nextInt(2)));
        };
    }

    private Expression temporal() {
        TemporalFunction function = one(TemporalFunction.values());
        boolean instants = function.takesInstants() && random.nextBoolean();
        return new TemporalPredicate(function, instants ? instant() : interval(), interval());
    }

    private Expression interval() {
        return switch (random.nextInt(5)) {
            case 0 -> new IntervalInstance(new PropertyName("at"), new PropertyName("until"));
            case 1 -> new IntervalInstance(null, new PropertyName("until"));
            case 2 -> new IntervalInstance(new DateInstant(DAYS.getFirst()), random.nextBoolean() ? null
                    : new TimestampInstant(INSTANTS.get(3)));
            case 3 -> new IntervalInstance(new PropertyName("day"), null);
            default -> new IntervalInstance(new TimestampInstant(INSTANTS.get(random.nextInt(2))),
                    new TimestampInstant(INSTANTS.get(2 + random.nextInt(2))));
        };
    }

    private Expression array() {
        return random.nextBoolean() ? new PropertyName("tags") : new ArrayExpression(listOf(0, () -> text(0)));
    }

    private Expression geometry() {
        double x = random.nextInt(4);
        double y = random.nextInt(4);
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> new PropertyName("geom");
            case 3 -> new GeometryLiteral.Point(new Coordinate(x, y, random.nextBoolean() ? 1.5 : null));
            case 4 -> new BboxLiteral(x, y, null, x + 1 + random.nextInt(3), y + 1, null);
            case 5 -> new BboxLiteral(179, y, null, -179 + x, y + 2, null);
            default -> new GeometryLiteral.Polygon(List.of(List.of(new Coordinate(x, y, null),
                    new Coordinate(x + 2, y, null), new Coordinate(x, y + 2, null), new Coordinate(x, y, null))));
        };
    }

    private <T> List<T> listOf(int least, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            items.add(item.get());
        }
        return items;
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private <T> T one(T[] choice) {
        return choice[random.nextInt(choice.length)];
    }
}
