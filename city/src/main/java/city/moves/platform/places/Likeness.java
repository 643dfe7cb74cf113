package city.moves.platform.places;

/** Whether somebody who typed one word may mean another. */
final class Likeness {

    /** In shorter words a wrong letter makes too many other words. */
    private static final int SHORTEST = 4;

    private Likeness() {}

    /** True if the other word begins like this one but for one letter: wrong, missing, too many or changed places. */
    static boolean begins(String typed, String word) {
        if (typed.length() < SHORTEST) {
            return word.startsWith(typed);
        }
        int same = 0;
        while (same < typed.length() && same < word.length() && typed.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same == typed.length() || goesOn(typed, same + 1, word, same + 1) || goesOn(typed, same + 1, word, same)
                || goesOn(typed, same, word, same + 1) || isSwapped(typed, word, same);
    }

    private static boolean isSwapped(String typed, String word, int at) {
        return at + 1 < typed.length() && at + 1 < word.length() && typed.charAt(at) == word.charAt(at + 1)
                && typed.charAt(at + 1) == word.charAt(at) && goesOn(typed, at + 2, word, at + 2);
    }

    private static boolean goesOn(String typed, int from, String word, int at) {
        return from <= typed.length() && word.regionMatches(at, typed, from, typed.length() - from);
    }
}
