package city.moves.engines.xdatenfelder;

/** Where something stands in a file: the last character of the tag in question, both counted from 1. */
public record Place(int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
