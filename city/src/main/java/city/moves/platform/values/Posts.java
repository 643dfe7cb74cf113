package city.moves.platform.values;

/**
 * Staff positions in hundredths, because a city decides 120.75 of them.
 *
 * @param hundredths 100 is one full position
 */
public record Posts(int hundredths) {

    public static final Posts NONE = new Posts(0);

    public static Posts whole(int posts) {
        return new Posts(Math.multiplyExact(posts, 100));
    }

    public Posts plus(Posts other) {
        return new Posts(Math.addExact(hundredths, other.hundredths));
    }
}
