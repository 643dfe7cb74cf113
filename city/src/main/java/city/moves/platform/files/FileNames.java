package city.moves.platform.files;

import java.text.Normalizer;

/** Names of files as people and their systems give them. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final String NAMELESS = "datei";

    private FileNames() {}

    /** The last part of a path, without signs that no name has; the end of a long one, which tells what it is. */
    static String plain(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "").strip();
        String end = name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
        return end.isBlank() || end.matches("\\.+") ? NAMELESS : end;
    }
}
