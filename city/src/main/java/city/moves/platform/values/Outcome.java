package city.moves.platform.values;

import java.util.List;

/** What a use case answers: it was done, or it was refused for reasons. A fault is an exception instead. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {

        public Refused {
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives at least one reason");
            }
            refusals = List.copyOf(refusals);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    static <T> Outcome<T> refused(Trouble trouble, String message, String... arguments) {
        return refused(Refusal.of(trouble, message, arguments));
    }
}
