package city.moves.engines.geoformats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which encoding a shapefile declares: its {@code .cpg}, else the language byte of its table. */
final class DbfEncoding {
    private static final Map<Integer, String> BY_LANGUAGE = Map.ofEntries(Map.entry(0x01, "IBM437"), Map.entry(0x02, "IBM850"),
            Map.entry(0x03, "windows-1252"), Map.entry(0x57, "windows-1252"), Map.entry(0x58, "windows-1252"),
            Map.entry(0x59, "windows-1252"), Map.entry(0x0E, "IBM850"), Map.entry(0x64, "IBM852"),
            Map.entry(0xC8, "windows-1250"), Map.entry(0xC9, "windows-1251"), Map.entry(0xCA, "windows-1254"));

    private DbfEncoding() {}

    static Optional<Charset> declared(String cpg, int language) {
        String name = cpg.strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.ofNullable(BY_LANGUAGE.get(language)).map(Charset::forName);
        }
        if (name.equals("UTF8") || name.equals("65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (name.matches("(ISO[ -]?)?8859[- ]?\\d{1,2}")) {
            return named("ISO-8859-" + name.replaceFirst(".*8859[- ]?", ""));
        }
        if (name.matches("(ANSI |CP|WINDOWS-)?\\d{3,4}")) {
            String number = name.replaceAll("\\D", "");
            return named((number.startsWith("125") ? "windows-" : "IBM") + number);
        }
        return named(name);
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
