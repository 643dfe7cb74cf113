package city.moves.platform.personal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * One kind of thing in a holding, read and erased by SQL with the parameters {@code :account}, {@code :emails},
 * {@code :names} and {@code :now}. What the question selects is shown by the names of its columns, apart from {@code key}
 * (unique within the person's rows), {@code at}, {@code path}, {@code kept} (the reason; null if it can be erased) and
 * {@code kept_until}.
 *
 * @param kind    the text {@code held.<kind>} names it
 * @param keyType PostgreSQL's name of the type of {@code key}
 * @param erasing statements that erase what is not kept; none if all is
 * @param words   by column, what the keys begin with that say its values
 */
public record PersonalTable(String kind, String keyType, String question, List<String> erasing,
        Map<String, String> words) {

    public PersonalTable {
        erasing = List.copyOf(erasing);
        words = Map.copyOf(words);
    }

    /** Rows with an id. */
    public static PersonalTable of(String kind, String question, String... erasing) {
        return new PersonalTable(kind, "uuid", question, List.of(erasing), Map.of());
    }

    public PersonalTable keyedBy(String type) {
        return new PersonalTable(kind, type, question, erasing, words);
    }

    public PersonalTable saying(Map<String, String> words) {
        return new PersonalTable(kind, keyType, question, erasing, words);
    }

    /** True for a key of one of these rows; what anybody else wrote is none. */
    boolean wrote(String key) {
        if (!key.startsWith(kind + "~")) {
            return false;
        }
        String own = key.substring(kind.length() + 1);
        return switch (keyType) {
            case "uuid" -> own.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case "date" -> isDay(own);
            default -> true;
        };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() < 10_000;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
