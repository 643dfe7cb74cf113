package city.moves.engines.oparl;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts of which the standard says what they may be (OParl 1.1, chapter 3). */
final class Words {

    /** The version that an answer of this engine's version says. */
    static final String VERSION = "https://schema.oparl.org/1.1/";

    private static final Map<ObjectType, Map<String, Predicate<String>>> KNOWN = Map.of(
            ObjectType.SYSTEM, Map.of("oparlVersion", VERSION::equals),
            ObjectType.BODY, Map.of("ags", Pattern.compile("\\d{8}").asMatchPredicate(),
                    "rgs", Pattern.compile("\\d{12}").asMatchPredicate()),
            ObjectType.ORGANIZATION, Map.of("organizationType", Set.of("Gremium", "Partei", "Fraktion", "Verwaltungsbereich",
                    "externes Gremium", "Institution", "Sonstiges")::contains),
            ObjectType.MEETING, Map.of("meetingState", Set.of("terminiert", "eingeladen", "durchgeführt")::contains),
            ObjectType.FILE, Map.of("sha512Checksum", Pattern.compile("[0-9a-f]{128}").asMatchPredicate(),
                    "mimeType", Pattern.compile("[\\w.+-]+/[\\w.+-]+(;.*)?").asMatchPredicate()));

    private Words() {}

    static boolean fit(ObjectType type, String field, String text) {
        return KNOWN.getOrDefault(type, Map.of()).getOrDefault(field, _ -> true).test(text);
    }
}
