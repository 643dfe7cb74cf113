package city.moves.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word that a page says, by key and language. Each capability brings {@code messages/<capability>_de.properties}
 * and {@code _en}; places for values are {@code {0}}, {@code {1}}.
 */
@Component
public class Messages {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    /** The text of a key; a missing key is a fault that the tests find, so it is shown as it is. */
    public String text(Language language, String key, Object... arguments) {
        String text = texts.get(language).get(key);
        return text == null ? key : filled(text, arguments);
    }

    public boolean has(Language language, String key) {
        return texts.get(language).containsKey(key);
    }

    private static String filled(String text, @Nullable Object[] arguments) {
        if (arguments.length == 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 32);
        int from = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int place = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (place >= 0 && place < arguments.length) {
                result.append(text, from, open).append(arguments[place]);
                from = open + 3;
            }
            open = text.indexOf('{', open + 1);
        }
        return result.append(text, from, text.length()).toString();
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            String pattern = "classpath*:messages/*_" + language.tag() + ".properties";
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }
}
