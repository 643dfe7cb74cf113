package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who fills in a form without a browser and without script, from page to page as it leads. */
public final class FormWalker {

    public static final byte[] PDF = "%PDF-1.7\n%äöü\n1 0 obj <<>> endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private static final String EDGE = "grenze-zwischen-teilen";

    private final HttpVisitor visitor;
    private Document page = new Document("");
    private String address = "";
    private int status;

    public FormWalker(HttpVisitor visitor) {
        this.visitor = visitor;
    }

    public HttpVisitor visitor() {
        return visitor;
    }

    public FormWalker begin(String service) {
        open(ApplicationPaths.begin(service));
        return press(Map.of());
    }

    public FormWalker open(String path) {
        return shown(visitor.get(path), path);
    }

    public Document page() {
        return page;
    }

    public String text() {
        return page.select("main").text();
    }

    public String heading() {
        return page.select("h1").text();
    }

    public String address() {
        return address;
    }

    public int status() {
        return status;
    }

    public String errors() {
        return page.select(".mv-error-summary li").text();
    }

    /** The id of the application on whose page somebody is. */
    public String application() {
        return address.replaceFirst(".*/mein/antraege/([^/?]+).*", "$1");
    }

    /** Sends the form of the page as it stands there, but for these fields. */
    public FormWalker press(Map<String, String> different) {
        return press(different, Map.of());
    }

    public FormWalker press(Map<String, String> different, Map<String, byte[]> files) {
        return press("main form[method=post]", different, files);
    }

    /** Sends the form that a selector names. */
    public FormWalker press(String which, Map<String, String> different, Map<String, byte[]> files) {
        Element form = page.select(which).first();
        assertThat(form).as(page.title()).isNotNull();
        Map<String, String> fields = fields(form);
        fields.putAll(different);
        String action = form.attr("action");
        HttpRequest.Builder request = visitor.request(action).header("Accept", "text/html");
        if (form.hasAttr("enctype")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(parts(fields, files)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        }
        return shown(visitor.send(request.build()), action);
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            switch (input.attr("type")) {
                case "radio", "checkbox" -> {
                    if (input.hasAttr("checked")) {
                        fields.put(input.attr("name"), input.attr("value"));
                    }
                }
                case "file" -> { }
                default -> fields.put(input.attr("name"), input.normalName().equals("textarea") ? input.wholeText()
                        : input.normalName().equals("select") ? input.select("option[selected]").attr("value")
                        : input.attr("value"));
            }
        }
        return fields;
    }

    private static byte[] parts(Map<String, String> fields, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name
                    + "\"; filename=\"nachweis.pdf\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String encoded(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private FormWalker shown(HttpResponse<String> answer, String path) {
        HttpResponse<String> last = answer;
        address = path;
        while (last.statusCode() == 302 || last.statusCode() == 303) {
            address = last.headers().firstValue("Location").orElseThrow();
            last = visitor.get(address);
        }
        status = last.statusCode();
        page = Jsoup.parse(last.body());
        page.select("template").remove();
        return this;
    }
}
