package city.moves.geo;

/** In which state somebody believes a feature to be, whose change shall not undo another one's. */
@FunctionalInterface
public interface Expectation {

    boolean holds(long number, int version);
}
