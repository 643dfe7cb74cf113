package city.moves.platform.identity;

import city.moves.platform.values.PlainText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads what another house says of a person. What is too long or no day is left out: half a name is none. */
final class VouchedDetails {

    private VouchedDetails() {}

    /** @param said the text of a claim; empty if there is none */
    static Map<PersonDetail, String> of(UnaryOperator<String> said) {
        Map<PersonDetail, String> details = new EnumMap<>(PersonDetail.class);
        for (PersonDetail detail : PersonDetail.values()) {
            detail.claims().stream().map(said).map(text -> PlainText.of(text).replaceAll("\\p{Cntrl}", " ").strip())
                    .filter(text -> !text.isEmpty() && text.length() <= PersonDetail.LONGEST)
                    .filter(text -> detail != PersonDetail.BIRTH_DATE || isDay(text))
                    .findFirst().ifPresent(text -> details.put(detail, text));
        }
        return details;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1850;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
