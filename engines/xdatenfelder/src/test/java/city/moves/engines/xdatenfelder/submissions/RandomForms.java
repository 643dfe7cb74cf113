package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.Description;
import city.moves.engines.xdatenfelder.ElementStage;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FieldKind;
import city.moves.engines.xdatenfelder.FileDemands;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Help;
import city.moves.engines.xdatenfelder.Identity;
import city.moves.engines.xdatenfelder.Kept;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.ReleaseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Forms made by chance. The first field of each group must be answered, so that a group in use shows it. */
final class RandomForms {
    static final String LIST = "urn:example:colours_1";
    static final CodeLists LISTS = key -> key.equals(LIST)
            ? Optional.of(List.of("red", "dark blue", "ü & <ß>")) : Optional.empty();

    private static final List<String> COUNTS = List.of("1:1", "1:1", "0:1", "0:1", "0:3", "2:5", "1:*", "0:*");
    private final Random random;
    private int next;

    RandomForms(long seed) {
        random = new Random(seed);
    }

    FormSchema form() {
        next = 0;
        return new FormSchema(description("S"), null, List.of(), positions(3, false));
    }

    private List<Position> positions(int depth, boolean choice) {
        List<Position> positions = new ArrayList<>();
        int size = 1 + random.nextInt(5) + (choice ? 1 : 0);
        for (int i = 0; i < size; i++) {
            String count = choice ? "0:1" : i == 0 ? "1:1" : COUNTS.get(random.nextInt(COUNTS.size()));
            boolean group = depth > 0 && i > 0 && random.nextInt(3) == 0;
            positions.add(new Position(Cardinality.parse(count).orElseThrow(), List.of(), group ? group(depth) : field(i == 0)));
        }
        return positions;
    }

    private FieldGroup group(int depth) {
        boolean choice = random.nextInt(5) == 0;
        return new FieldGroup(description("G"), ElementStage.HARMONISED, Help.NONE, choice, List.of(), positions(depth - 1, choice));
    }

    private Field field(boolean answered) {
        DataType[] types = DataType.values();
        DataType type = types[random.nextInt(types.length)];
        FieldKind kind = !answered && random.nextInt(8) == 0 ? FieldKind.LABEL
                : type.isText() && random.nextInt(3) == 0 ? FieldKind.SELECT : FieldKind.INPUT;
        Options options = kind != FieldKind.SELECT ? new Options.None() : switch (random.nextInt(3)) {
            case 0 -> new Options.Inline(List.of(new Options.Option("a", "A", null), new Options.Option(" b  c", "B", null),
                    new Options.Option("a", "again", null)));
            case 1 -> new Options.CodeList(null, null, null, LIST, null, null, null);
            default -> new Options.CodeList(null, null, null, "urn:example:unknown_1", null, null, null);
        };
        return new Field(description("F"), ElementStage.HARMONISED, Help.NONE, kind, type, constraint(type), null, options,
                type == DataType.FILE && random.nextBoolean() ? new FileDemands(1_000_000L, List.of("application/pdf"))
                        : FileDemands.NONE, null, List.of());
    }

    private Constraint constraint(DataType type) {
        if (type.isText()) {
            return switch (random.nextInt(6)) {
                case 0 -> new Constraint(2, 5, null, null, null, null);
                case 1 -> new Constraint(5, 2, null, null, null, null);
                case 2 -> new Constraint(null, null, null, null, "^[A-Z]{2}\\d{3}$", null);
                case 3 -> new Constraint(null, null, null, null, "(?<=x)\\p{L}+", null);
                case 4 -> new Constraint(null, 0, null, null, "(", null);
                default -> Constraint.NONE;
            };
        }
        if (type.isNumber()) {
            return switch (random.nextInt(4)) {
                case 0 -> new Constraint(null, null, "-10", "20.5", null, null);
                case 1 -> new Constraint(null, null, "1.201", "1.203", null, null);
                case 2 -> new Constraint(null, null, "1,5", "zwei", null, null);
                default -> Constraint.NONE;
            };
        }
        return type == DataType.DATE && random.nextBoolean()
                ? new Constraint(null, null, "2020-01-01", random.nextBoolean() ? "2019-01-01" : "2030-12-31", null, null)
                : Constraint.NONE;
    }

    private Description description(String letter) {
        next++;
        return new Description(new Identity(letter + "%08d".formatted(next), random.nextInt(5) == 0 ? null : "1.0"),
                "Name & <" + next + ">", null, null, null, null, List.of(), ReleaseStatus.ACTIVE, Kept.NOTHING);
    }
}
