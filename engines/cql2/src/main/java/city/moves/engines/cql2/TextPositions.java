package city.moves.engines.cql2;

import java.util.Arrays;

/** Lines and columns of a text. */
final class TextPositions {
    private final int[] lineStarts;

    TextPositions(String text) {
        int[] starts = new int[text.length() + 1];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean endsLine = text.charAt(i) == '\n'
                    || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (endsLine) {
                starts[lines++] = i + 1;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
    }

    Position at(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position.InText(line + 1, offset - lineStarts[line] + 1, offset);
    }
}
