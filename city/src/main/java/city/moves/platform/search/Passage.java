package city.moves.platform.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The few words around the hits of a text. Words are never cut, and text stays text: who shows a passage escapes it.
 */
final class Passage {

    private static final int LENGTH = 240;
    private static final int BEFORE_FIRST_HIT = 60;
    private static final String LEFT_OUT = "… ";
    private static final String GOES_ON = " …";

    private Passage() {}

    /** A whole short text, such as a summary, with its hits; shortened if it is none. */
    static List<Fragment> start(String text) {
        return cut(text, List.of(), 0, endOf(text, 0));
    }

    /** The passage that holds the most different words asked for. */
    static List<Fragment> best(String text, List<Span> hits) {
        if (hits.isEmpty()) {
            return start(text);
        }
        int from = startOf(text, hits.get(densest(hits)).start());
        return cut(text, hits, from, endOf(text, from));
    }

    /**
     * A hit.
     *
     * @param start first character
     * @param end   behind the last character
     * @param word  which of the words asked for
     */
    record Span(int start, int end, int word) {}

    private static int densest(List<Span> hits) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < hits.size(); first++) {
            BitSet words = new BitSet();
            int limit = hits.get(first).start() + LENGTH - BEFORE_FIRST_HIT;
            for (int i = first; i < hits.size() && hits.get(i).end() <= limit; i++) {
                words.set(hits.get(i).word());
            }
            if (words.cardinality() > most) {
                most = words.cardinality();
                best = first;
            }
        }
        return best;
    }

    private static int startOf(String text, int hit) {
        int from = Math.max(0, hit - BEFORE_FIRST_HIT);
        for (int i = hit - 1; i > from; i--) {
            if (endsSentence(text, i)) {
                return i + 1;
            }
        }
        while (from > 0 && from < hit && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static boolean endsSentence(String text, int i) {
        char mark = text.charAt(i);
        return mark == '\n' || Character.isWhitespace(mark) && i > 1 && ".!?".indexOf(text.charAt(i - 1)) >= 0
                && Character.isLetter(text.charAt(i - 2));
    }

    private static int endOf(String text, int from) {
        int end = Math.min(text.length(), from + LENGTH);
        if (end == text.length()) {
            return end;
        }
        int space = end;
        while (space > from && !Character.isWhitespace(text.charAt(space))) {
            space--;
        }
        return space > from ? space : end;
    }

    private static List<Fragment> cut(String text, List<Span> hits, int from, int to) {
        List<Fragment> fragments = new ArrayList<>();
        int done = from;
        if (from > 0) {
            fragments.add(new Fragment(LEFT_OUT, false));
        }
        for (Span hit : hits) {
            if (hit.start() >= done && hit.end() <= to) {
                add(fragments, text, done, hit.start(), false);
                add(fragments, text, hit.start(), hit.end(), true);
                done = hit.end();
            }
        }
        add(fragments, text, done, to, false);
        if (to < text.length()) {
            fragments.add(new Fragment(GOES_ON, false));
        }
        return List.copyOf(fragments);
    }

    private static void add(List<Fragment> fragments, String text, int from, int to, boolean hit) {
        if (to > from) {
            fragments.add(new Fragment(text.substring(from, to).replace('\n', ' '), hit));
        }
    }
}
