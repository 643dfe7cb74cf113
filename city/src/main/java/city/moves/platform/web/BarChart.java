package city.moves.platform.web;

import java.util.Comparator;
import java.util.List;

/** Bars that start at zero, one below the other. Their words are text, so that they grow with the reader's size. */
public record BarChart(List<Bar> bars) {

    /** The largest bar leaves room for the words behind it. */
    private static final double LONGEST = 0.62;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** How sure a value is. */
    public enum Kind {
        MEASURED,
        PLANNED,
        UNKNOWN
    }

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param value its length; ignored if it is unknown
     * @param text  the value in the language's format, or the words that say that it is unknown
     * @param note  what follows the value; empty for nothing
     */
    public record Bar(String label, double value, String text, String note, Kind kind) {

        public static Bar measured(String label, double value, String text) {
            return new Bar(label, value, text, "", Kind.MEASURED);
        }

        public static Bar planned(String label, double value, String text) {
            return new Bar(label, value, text, "", Kind.PLANNED);
        }

        public static Bar unknown(String label, String words) {
            return new Bar(label, 0, words, "", Kind.UNKNOWN);
        }
    }

    /** The width of a bar as an attribute. */
    public String width(Bar bar) {
        double largest = bars.stream().filter(other -> other.kind() != Kind.UNKNOWN)
                .max(Comparator.comparingDouble(Bar::value)).map(Bar::value).orElse(0.0);
        return Share.of(bar.value() * LONGEST, largest);
    }
}
