package city.moves.services.xzufi;

import city.moves.services.Channel;
import city.moves.services.Level;
import city.moves.services.Processing.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The names and codes of the format. */
final class Codes {

    static final String NAMESPACE = "http://xoev.de/schemata/xzufi/2_2_0";
    static final String VERSION = "2.2.0";
    static final String AGENCY = "moves";

    static final String NAME = "02";
    static final String PLAIN = "03";
    static final String SUMMARY = "05";
    static final String FULL = "06";
    static final String LEGAL = "07";
    static final String DOCUMENTS = "08";
    static final String CONDITIONS = "09";
    static final String PROCEDURE = "11";
    static final String FORMS = "14";
    static final String FURTHER = "15";
    static final String NOTES = "16";
    static final String OFFICE = "22";
    static final String REMEDY = "25";

    /** Lists of our own for what the format leaves to whoever uses it. */
    static final String SITUATION = "urn:moves:lebenslage";
    static final String CHANNEL = "urn:moves:weg";
    static final String RELATED = "urn:moves:verwandt";
    static final String NOTHING_NEEDED = "urn:moves:keine-unterlagen";
    static final String CHECKED = "urn:moves:geprueft";

    private static final Map<Level, String> LEVELS = Map.of(Level.NONE, "00", Level.BASIC, "10", Level.SUBSTANTIAL, "30",
            Level.HIGH, "40");
    private static final Map<Unit, String> UNITS = Map.of(Unit.MINUTES, "MINUTE", Unit.HOURS, "STUNDE", Unit.DAYS, "TAG",
            Unit.WORKDAYS, "WERKTAG", Unit.WEEKS, "WOCHE", Unit.MONTHS, "MONAT", Unit.AT_ONCE, "SOFORT");

    private Codes() {}

    static String of(Level level) {
        return LEVELS.getOrDefault(level, "00");
    }

    /** The two levels between are the lowest that is surely reached. */
    static Optional<Level> level(String code) {
        return switch (code) {
            case "00" -> Optional.of(Level.NONE);
            case "10", "15", "20" -> Optional.of(Level.BASIC);
            case "30" -> Optional.of(Level.SUBSTANTIAL);
            case "40" -> Optional.of(Level.HIGH);
            default -> Optional.empty();
        };
    }

    static String of(Unit unit) {
        return UNITS.getOrDefault(unit, "TAG");
    }

    static Optional<Unit> unit(String code) {
        String known = code.equals("ARBEITSTAG") ? "WERKTAG" : code;
        return UNITS.entrySet().stream().filter(entry -> entry.getValue().equals(known)).map(Map.Entry::getKey).findFirst();
    }

    static Optional<Channel> channel(String slug) {
        return Arrays.stream(Channel.values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
