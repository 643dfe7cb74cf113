package city.moves.services.authored;

/**
 * What is wrong with an authored file.
 *
 * @param line   counted from one
 * @param column counted from one
 */
public record Flaw(String file, int line, int column, String problem) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + problem;
    }
}
