package city.moves.fuzzing;

import city.moves.platform.web.FormKeys;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as a page showed it: where it goes, and its fields with what stood in them, encoded. */
record FoundForm(String action, boolean carriesFile, List<Field> fields) {

    private static final String BOUNDARY = "----------Stuttgart";
    private static final String TOKEN = "_csrf";

    record Field(String name, String value) {}

    static FoundForm of(FormElement form) {
        List<Field> fields = new ArrayList<>();
        form.formData().forEach(entry -> fields.add(new Field(entry.key(), Nonsense.encoded(entry.value()))));
        for (Element unset : form.select("input[type=radio], input[type=checkbox], input[type=file], button[name]")) {
            fields.add(new Field(unset.attr("name"), Nonsense.encoded(unset.val())));
        }
        return new FoundForm(form.attr("action"), form.attr("enctype").startsWith("multipart"), fields);
    }

    /** What stood in the first field of this name; empty if nothing did. */
    String value(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst().orElse("");
    }

    /** The request with up to two fields left out, doubled or changed, mostly as if never sent before; the token stays. */
    String spoilt(String cookies, Nonsense nonsense) {
        List<Field> sent = new ArrayList<>(fields);
        spoil(sent, nonsense);
        spoil(sent, nonsense);
        if (nonsense.chance(0.7)) {
            sent.removeIf(field -> field.name().equals(FormKeys.FIELD));
        }
        return request(sent, cookies, "");
    }

    /** The request with every field as it was. */
    String whole(String cookies) {
        return request(fields, cookies, "");
    }

    /** The request with every field as it was, but with a token that is worth nothing. */
    String expired(String cookies) {
        List<Field> sent = new ArrayList<>(fields);
        sent.replaceAll(field -> field.name().equals(TOKEN) ? new Field(TOKEN, "expired") : field);
        return request(sent, cookies, "Sec-Fetch-Site: same-origin\r\n");
    }

    private String request(List<Field> sent, String cookies, String header) {
        String body = carriesFile ? multipart(sent) : urlEncoded(sent);
        String type = carriesFile ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
        return String.join("\r\n", "POST " + action + " HTTP/1.1", "Host: localhost", "Connection: close",
                "Accept: text/html", header + "Cookie: " + cookies, "Content-Type: " + type,
                "Content-Length: " + body.length()) + "\r\n\r\n" + body;
    }

    private static void spoil(List<Field> sent, Nonsense nonsense) {
        Field field = nonsense.oneOf(sent);
        if (field.name().equals(TOKEN) || nonsense.chance(0.3)) {
            return;
        }
        if (nonsense.chance(0.3)) {
            sent.remove(field);
        } else if (nonsense.chance(0.3)) {
            sent.add(new Field(field.name(), nonsense.value()));
        } else {
            sent.set(sent.indexOf(field), new Field(field.name(), nonsense.value()));
        }
    }

    private static String urlEncoded(List<Field> fields) {
        return String.join("&", fields.stream().map(field -> field.name() + "=" + field.value()).toList());
    }

    private static String multipart(List<Field> fields) {
        StringBuilder body = new StringBuilder();
        for (Field field : fields) {
            String file = field.name().equals(TOKEN) ? "" : "; filename=\"" + field.value() + ".csv\"";
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"")
                    .append(field.name()).append('"').append(file).append("\r\n\r\n").append(field.value())
                    .append("\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }
}
