package city.moves.platform.places;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A street or a part of the city with everything by which it may be called.
 *
 * @param name       the words of its own name
 * @param joined     the same without spaces
 * @param around     words that tell where it lies
 * @param postalCode empty for none
 */
record NamedPlace<T>(T place, List<String> name, String joined, List<String> around, String postalCode) {

    private static final int NOT_AT_THE_BEGINNING = 4;
    private static final int NOT_WHOLE = 1;

    static <T> NamedPlace<T> of(T place, String name, String around, String postalCode) {
        List<String> words = FoldedText.words(name);
        return new NamedPlace<>(place, words, String.join("", words), FoldedText.words(around), postalCode);
    }

    /**
     * A place that may be meant.
     *
     * @param distance the smaller, the better what was typed fits
     * @param house    the number that somebody looks for in it; empty for none
     */
    record Meant<T>(T place, int distance, String house) {}

    /**
     * @param about  true if one letter of each word may be wrong
     * @param nearby words that fit every place, such as the name of the city
     */
    Optional<Meant<T>> meant(TypedPlace typed, List<String> nearby, boolean about) {
        int distance = distance(typed, nearby, about ? Likeness::begins : (part, word) -> word.startsWith(part));
        if (distance < 0) {
            return Optional.empty();
        }
        String house = "";
        boolean postal = false;
        for (String number : typed.numbers()) {
            if (name.contains(number)) {
                continue;
            }
            if (house.isEmpty() && !TypedPlace.isPostalCode(number)) {
                house = number;
            } else if (postal || !postalCode.startsWith(number)) {
                return Optional.empty();
            } else {
                postal = true;
            }
        }
        boolean named = !typed.words().isEmpty() || postal && house.isEmpty();
        return named ? Optional.of(new Meant<>(place, distance, house)) : Optional.empty();
    }

    /** Negative if a word fits nothing here, or none of them the name itself. */
    private int distance(TypedPlace typed, List<String> nearby, BiPredicate<String, String> fits) {
        if (typed.words().isEmpty()) {
            return 0;
        }
        if (fits.test(typed.joined(), joined)) {
            return joined.length() == typed.joined().length() ? 0 : NOT_WHOLE;
        }
        int distance = 0;
        boolean own = false;
        for (String word : typed.words()) {
            int at = at(word, name, fits);
            own |= at >= 0;
            if (at >= 0) {
                distance += (at > 0 ? NOT_AT_THE_BEGINNING : 0) + (name.get(at).equals(word) ? 0 : NOT_WHOLE);
            } else if (at(word, around, fits) < 0 && at(word, nearby, fits) < 0) {
                return -1;
            }
        }
        return own ? distance + NOT_WHOLE : -1;
    }

    private static int at(String word, List<String> words, BiPredicate<String, String> fits) {
        for (int at = 0; at < words.size(); at++) {
            if (fits.test(word, words.get(at))) {
                return at;
            }
        }
        return -1;
    }
}
