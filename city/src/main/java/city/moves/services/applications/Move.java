package city.moves.services.applications;

/** A legal step of an application. Only a {@link Stage} makes one. */
public final class Move<T extends Stage> {

    private final Stage from;
    private final T to;

    Move(Stage from, T to) {
        this.from = from;
        this.to = to;
    }

    public Stage from() {
        return from;
    }

    public T to() {
        return to;
    }
}
