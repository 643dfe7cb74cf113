package city.moves.engines.cql2;

import java.util.List;

/** Four or six numbers of a box in the order that both encodings share. */
final class Boxes {
    private Boxes() {}

    static BboxLiteral of(List<Double> numbers, Position position) {
        boolean flat = numbers.size() == 4;
        BboxLiteral box = flat
                ? new BboxLiteral(numbers.get(0), numbers.get(1), null, numbers.get(2), numbers.get(3), null)
                : new BboxLiteral(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4),
                        numbers.get(5));
        boolean upsideDown = box.south() > box.north() || (!flat && numbers.get(2) > numbers.get(5));
        if (upsideDown) {
            throw new Refusal(new Problem.InvalidLiteral(position, numbers.toString(), LiteralFault.BOX_UPSIDE_DOWN));
        }
        return box;
    }

    static List<Double> numbers(BboxLiteral box) {
        return box.bottom() == null || box.top() == null
                ? List.of(box.west(), box.south(), box.east(), box.north())
                : List.of(box.west(), box.south(), box.bottom(), box.east(), box.north(), box.top());
    }
}
