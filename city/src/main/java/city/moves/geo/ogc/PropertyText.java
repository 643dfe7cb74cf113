package city.moves.geo.ogc;

import city.moves.platform.places.PropertyType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a property's value looks like as a text, such as in an address. */
final class PropertyText {

    private static final String NUMBER = "[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?";

    private PropertyText() {}

    /** The value as features hold it; empty if the text means none of this type. */
    static Optional<Object> read(String text, PropertyType type) {
        try {
            return Optional.ofNullable(switch (type) {
                case STRING -> text.indexOf('\0') < 0 ? text : null;
                case INTEGER -> text.matches("[+-]?[0-9]{1,18}") ? new BigDecimal(text) : null;
                case NUMBER -> text.matches(NUMBER) ? new BigDecimal(text) : null;
                case BOOLEAN -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
                case DATE -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text).toString() : null;
                case TIMESTAMP -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}Z")
                        ? Instant.parse(text).truncatedTo(ChronoUnit.MICROS).toString() : null;
            });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
