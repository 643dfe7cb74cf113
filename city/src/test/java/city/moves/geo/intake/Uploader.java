package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody who brings files without a browser and goes from page to page as the forms lead. */
final class Uploader {

    static final String ALL = "/amt/geo/einlesen";
    private static final String EDGE = "grenze-zwischen-teilen";

    private final HttpVisitor visitor;
    private Document page = new Document("");
    private String address = "";
    private int status;

    Uploader(HttpVisitor visitor) {
        this.visitor = visitor;
    }

    HttpVisitor visitor() {
        return visitor;
    }

    Document page() {
        return page;
    }

    /** What the page says, in one line. */
    String text() {
        return page.select("main").text();
    }

    String address() {
        return address;
    }

    int status() {
        return status;
    }

    Uploader open(String path) {
        return shown(visitor.get(path), path);
    }

    /** Uploads a file and waits until a page asks something or says an end. */
    Uploader upload(String name, byte[] content, String target) {
        String token = HttpVisitor.token(visitor.get(ALL));
        return shown(visitor.send(visitor.request(ALL).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts(token, target, name, content))).build()), ALL);
    }

    Uploader upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8), "");
    }

    static byte[] parts(String token, String target, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"ebene\"\r\n\r\n" + target + "\r\n--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Sends the form whose action ends so, as it stands there but for some fields; null takes a field away. */
    Uploader send(String ending, Map<String, String> different) {
        FormElement form = (FormElement) page.select("main form[method=post]").stream()
                .filter(one -> one.attr("action").endsWith(ending)).findFirst()
                .orElseThrow(() -> new AssertionError("no form " + ending + " at " + address + ": " + text()));
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("once");
        different.forEach((name, value) -> {
            if (value.isEmpty()) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        return shown(visitor.post(form.attr("action"), fields), form.attr("action"));
    }

    Uploader send(String ending) {
        return send(ending, Map.of());
    }

    /** Says what is asked of a new layer. */
    Uploader name(String key) {
        return send("/angaben", Map.of("titel", "Ebene " + key, "kennung", key, "lizenz", "dl-de/by-2-0", "quelle",
                "Quelle der Probe", "amt", "tiefbauamt"));
    }

    private Uploader shown(HttpResponse<String> answer, String path) {
        HttpResponse<String> last = answer;
        String at = path;
        for (int hops = 0; hops < 200; hops++) {
            if (last.statusCode() == 302) {
                at = last.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
                last = visitor.get(at);
            } else if (last.body().contains("hx-trigger=\"load delay:1s\"")) {
                sleep();
                last = visitor.get(at);
            } else {
                break;
            }
        }
        status = last.statusCode();
        page = Jsoup.parse(last.body());
        address = at;
        assertThat(status).as(at + " " + text()).isLessThan(500);
        return this;
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
