package city.moves.geo.desk;

import city.moves.testing.HttpVisitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form as a browser would send them if nobody touched it. */
final class DeskForm {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*\\bname=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern AREA =
            Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private DeskForm() {}

    static Map<String, String> of(HttpVisitor visitor, String path) {
        String body = visitor.get(path).body();
        String main = body.substring(body.indexOf("<main"));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = INPUT.matcher(main); input.find();) {
            boolean box = input.group().contains("type=\"radio\"") || input.group().contains("type=\"checkbox\"");
            if (!box || input.group().contains(" checked")) {
                fields.put(input.group(1), first(VALUE, input.group()));
            }
        }
        for (Matcher area = AREA.matcher(main); area.find();) {
            fields.put(area.group(1), unescaped(area.group(2)));
        }
        for (Matcher select = SELECT.matcher(main); select.find();) {
            fields.put(select.group(1), first(CHOSEN, select.group(2)));
        }
        return fields;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&#34;", "\"").replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    }
}
