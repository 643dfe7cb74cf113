package city.moves.platform.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a place, in its parts.
 *
 * @param words   of streets, quarters and the city
 * @param joined  the words without what stands between them
 * @param numbers in their order, each with the letter or fraction that follows it: a house, a postal code, or a part of a
 *                street's name
 */
record TypedPlace(List<String> words, String joined, List<String> numbers) {

    private static final int LONGEST = 100;
    private static final int MOST_PARTS = 12;
    private static final int POSTAL_CODE = 5;
    private static final Pattern PART = Pattern.compile(
            "[0-9]{5}(?![0-9])|[0-9]{1,4}(?:\\s?(?:[a-z](?!\\p{L})|[/-]\\s?[0-9]{1,4}))?|\\p{L}+");

    static TypedPlace of(String text) {
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Matcher part = PART.matcher(FoldedText.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        while (part.find() && words.size() + numbers.size() < MOST_PARTS) {
            String found = part.group().replaceAll("\\s", "");
            (Character.isDigit(found.charAt(0)) ? numbers : words).add(found);
        }
        return new TypedPlace(List.copyOf(words), String.join("", words), List.copyOf(numbers));
    }

    /** True for five digits and nothing else. */
    static boolean isPostalCode(String number) {
        return number.length() == POSTAL_CODE && number.chars().allMatch(Character::isDigit);
    }

    boolean isEmpty() {
        return words.isEmpty() && numbers.isEmpty();
    }
}
