package city.moves.platform.operations;

/**
 * One thing that is wrong in what the city was told from outside.
 *
 * @param place   where it stands, such as {@code MOVES_PORT (environment)}
 * @param what    what is wrong with it
 * @param allowed what may stand there instead
 */
public record Mistake(String place, String what, String allowed) {

    public String line() {
        return place + ": " + what + "; allowed: " + allowed;
    }
}
