package city.moves.services.documents;

import city.moves.platform.web.Language;
import city.moves.services.Unit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The office that writes. What is not known is empty.
 *
 * @param address on one line
 * @param contact who answers questions
 */
public record Sender(String office, String address, String contact, String phone, String mail) {

    public static Sender of(Unit unit, String contact, Language language) {
        return new Sender(unit.name(language), unit.address(), contact, unit.phone(), unit.mail());
    }

    /** For the window of the envelope. */
    String line(String city) {
        return Stream.of(city, office, address).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
