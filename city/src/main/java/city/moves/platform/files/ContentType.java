package city.moves.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a content is, by its first bytes alone: a name can say anything. */
final class ContentType {

    /** So many bytes are looked at. */
    static final int LOOKED_AT = 512;

    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("%PDF-", "application/pdf");
        BEGINNINGS.put("\u0089PNG\r\n\u001a\n", "image/png");
        BEGINNINGS.put("\u00ff\u00d8\u00ff", "image/jpeg");
        BEGINNINGS.put("SQLite format 3\0", "application/vnd.sqlite3");
        BEGINNINGS.put("fgb\u0003fgb", "application/vnd.flatgeobuf");
        BEGINNINGS.put("PK\u0003\u0004", "application/zip");
        BEGINNINGS.put("\u001f\u008b", "application/gzip");
    }

    private ContentType() {}

    static String of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return BEGINNINGS.entrySet().stream().filter(known -> text.startsWith(known.getKey())).map(Map.Entry::getValue)
                .findFirst().orElseGet(() -> isText(text) ? textual(text) : UNKNOWN);
    }

    private static String textual(String text) {
        String words = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        return words.startsWith("{") || words.startsWith("[") ? "application/json" : "text/plain";
    }

    private static boolean isText(String text) {
        return !text.isEmpty() && text.chars().noneMatch(sign -> sign < ' ' && "\t\n\r\f\u001e".indexOf(sign) < 0);
    }
}
