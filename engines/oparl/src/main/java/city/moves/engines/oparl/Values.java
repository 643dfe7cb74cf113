package city.moves.engines.oparl;

import city.moves.engines.oparl.Mend.Kind;
import city.moves.engines.oparl.Shape.Address;
import city.moves.engines.oparl.Shape.Day;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.Feature;
import city.moves.engines.oparl.Shape.Flag;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.engines.oparl.Shape.Many;
import city.moves.engines.oparl.Shape.Moment;
import city.moves.engines.oparl.Shape.Reference;
import city.moves.engines.oparl.Shape.Text;
import city.moves.engines.oparl.Shape.Whole;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Mends single values; what it cannot read it leaves as it is. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 80;
    /** Blanks, the ones that do not break a line, and marks without width. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\u200b\\ufeff]+|[\\s\\p{Z}\\u200b\\ufeff]+$");
    private static final Pattern NEEDLESS_SLASHES = Pattern.compile("(?<!:)/{2,}");
    /** What most addresses look like, of which nothing has to be mended. */
    private static final Pattern ORDINARY_ADDRESS = Pattern.compile("https?://[\\w.:-]++(/[^/\\s]++)*+/?");
    private static final Pattern BLANK = Pattern.compile("\\s");

    private final ZoneId zone;
    private final List<Mend> mends;

    Values(ZoneId zone, List<Mend> mends) {
        this.zone = zone;
        this.mends = mends;
    }

    static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isString() && stripped(value.asString()).isEmpty();
    }

    static String brief(JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    JsonNode mend(String place, Shape shape, JsonNode value) {
        return switch (shape) {
            case Text _ -> text(place, value);
            case Address _, Reference _, ListAddress _ -> address(place, value);
            case Flag _ -> flag(place, value);
            case Whole _ -> whole(place, value);
            case Day _ -> day(place, value);
            case Moment _ -> moment(place, value);
            case Feature _ -> PlacesOfOthers.mend(value, was -> mends.add(new Mend(place, Kind.FEATURE, was)));
            case Many _, Embedded _ -> value;
        };
    }

    private JsonNode text(String place, JsonNode value) {
        if (value.isNumber() || value.isBoolean()) {
            return rewritten(place, value, JSON.stringNode(value.asString()));
        }
        String whole = value.asString("");
        String stripped = stripped(whole);
        if (!value.isString() || stripped.equals(whole)) {
            return value;
        }
        mends.add(new Mend(place, Kind.STRIPPED, brief(value)));
        return JSON.stringNode(stripped);
    }

    private static String stripped(String text) {
        boolean begins = !text.isEmpty() && isOrdinary(text.charAt(0));
        if (begins && isOrdinary(text.charAt(text.length() - 1))) {
            return text;
        }
        return AROUND.matcher(text).replaceAll("");
    }

    private static boolean isOrdinary(char letter) {
        return letter > ' ' && letter < '\u0080';
    }

    private JsonNode address(String place, JsonNode value) {
        if (!value.isString() || ORDINARY_ADDRESS.matcher(value.asString()).matches()) {
            return value;
        }
        String text = stripped(value.asString());
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        String canonical = BLANK.matcher(NEEDLESS_SLASHES.matcher(path).replaceAll("/") + (query < 0 ? "" : text.substring(query)))
                .replaceAll("%20");
        if (canonical.equals(value.asString())) {
            return value;
        }
        mends.add(new Mend(place, Kind.ADDRESS, brief(value)));
        return JSON.stringNode(canonical);
    }

    private JsonNode flag(String place, JsonNode value) {
        if (value.isBoolean()) {
            return value;
        }
        return switch (value.asString("").strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "ja" -> rewritten(place, value, JSON.booleanNode(true));
            case "false", "0", "nein" -> rewritten(place, value, JSON.booleanNode(false));
            default -> value;
        };
    }

    private JsonNode whole(String place, JsonNode value) {
        if (!value.isString()) {
            return value;
        }
        try {
            return rewritten(place, value, JSON.numberNode(Long.parseLong(value.asString().strip())));
        } catch (NumberFormatException _) {
            return value;
        }
    }

    private JsonNode day(String place, JsonNode value) {
        String text = value.asString("").strip();
        if (Times.day(text).isPresent() && text.equals(value.asString())) {
            return value;
        }
        String day = text.length() > 10 ? text.substring(0, 10) : text;
        return Times.day(day).isPresent() ? rewritten(place, value, JSON.stringNode(day)) : value;
    }

    private JsonNode moment(String place, JsonNode value) {
        String text = value.asString("").strip().replace(' ', 'T');
        if (!value.isString() || Times.moment(value.asString()).isPresent()) {
            return value;
        }
        try {
            return rewritten(place, value, JSON.stringNode(Times.write(instant(text), zone)));
        } catch (DateTimeException _) {
            return value;
        }
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return LocalDateTime.parse(Times.day(text).isPresent() ? text + "T00:00:00" : text).atZone(zone).toInstant();
        }
    }

    private JsonNode rewritten(String place, JsonNode value, JsonNode right) {
        mends.add(new Mend(place, Kind.REWRITTEN, brief(value)));
        return right;
    }
}
