package city.moves.geo.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names by which programs read properties and layers. */
final class PropertyNames {

    static final int LONGEST = 60;

    /** Parameters of the interface, which a property would hide. */
    private static final Set<String> RESERVED = Set.of("id", "bbox", "bbox-crs", "crs", "datetime", "limit", "after", "f",
            "filter", "filter-lang", "filter-crs", "sortby", "geometry", "type", "since");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");

    private PropertyNames() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    static boolean isKey(String key) {
        return key.length() >= 2 && key.length() <= 80 && KEY.matcher(key).matches();
    }

    /** A name that none of the others has. */
    static String unused(String column, Set<String> others) {
        String name = of(column);
        String candidate = name;
        for (int i = 2; others.contains(candidate); i++) {
            candidate = name.substring(0, Math.min(name.length(), LONGEST - 5)) + "_" + i;
        }
        return candidate;
    }

    static String of(String column) {
        String plain = plain(column).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST));
        return name.isEmpty() ? "feld" : RESERVED.contains(name) ? name + "_1" : name;
    }

    /** The key of a layer, from the name of a file or from what the layer is called. */
    static String key(String name) {
        String plain = plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String key = plain.substring(0, Math.min(plain.length(), 60)).replaceAll("-+$", "");
        return key.length() < 2 ? "ebene" : key;
    }

    /** The name of a file for what people call so. */
    static String file(String title, String ending) {
        String plain = title.replaceAll("[/\\\\\\p{Cntrl}]+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), 100)) + ending;
    }

    static String withoutEnding(String file) {
        return file.replaceFirst("\\.[A-Za-z0-9]{1,10}$", "");
    }


    private static String plain(String text) {
        String german = text.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
