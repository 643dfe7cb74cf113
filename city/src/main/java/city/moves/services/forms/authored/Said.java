package city.moves.services.forms.authored;

import city.moves.services.Bilingual;
import city.moves.services.authored.AuthoredMap;
import java.util.regex.Pattern;

/** Words of both languages, which stand beside each other: {@code Rasse | Breed}. */
final class Said {

    static final Bilingual NOTHING = new Bilingual("", "");

    private static final Pattern BESIDE = Pattern.compile("\\s+\\|\\s+");

    private Said() {}

    static Bilingual required(AuthoredMap map, String key) {
        String text = map.required(key);
        return text.isEmpty() ? NOTHING : both(map, key, text);
    }

    static Bilingual optional(AuthoredMap map, String key) {
        String text = map.text(key);
        return text.isEmpty() ? NOTHING : both(map, key, text);
    }

    static Bilingual both(AuthoredMap map, String key, String text) {
        String[] parts = BESIDE.split(text.strip(), -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            map.flaw(key, "„" + key + "“ steht auf Deutsch und Englisch da: „Name | Name“");
            return NOTHING;
        }
        return new Bilingual(parts[0].strip(), parts[1].strip());
    }
}
