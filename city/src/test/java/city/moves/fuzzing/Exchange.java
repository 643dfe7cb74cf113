package city.moves.fuzzing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request byte by byte, with its answer.
 *
 * @param request what was sent, as Latin-1
 * @param answer  head and body of what came back
 */
record Exchange(String request, String answer) {

    private static final int PATIENCE = 20_000;
    private static final Pattern LEADS_OUT = Pattern.compile("\nlocation: (?!/[^/\\\\]|/\r|http://localhost[:/])");
    private static final int SHOWN = 600;
    private static final List<String> FOREIGN = List.of("Apache Tomcat", "Whitelabel", "HTTP Status", "\tat ",
            "org.springframework", "org.postgresql", "java.lang.", "tools.jackson", "jdbc:");

    static Exchange send(String baseUrl, String request) {
        URI address = URI.create(baseUrl);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Exchange(request, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unanswered) {
            return new Exchange(request, "HTTP/1.1 599 " + unanswered);
        }
    }

    int status() {
        return Integer.parseInt(answer.substring(9, 12));
    }

    String body() {
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? "" : answer.substring(end + 4);
    }

    /** What is wrong with the answer; empty if all is well. */
    Optional<String> complaint() {
        List<String> wrong = new ArrayList<>();
        if (status() >= 500) {
            wrong.add("a fault");
        }
        if (status() >= 400 && !request.startsWith("HEAD ") && !isOurPage() && !isProblem() && !isErrorOfOparl()
                && !isStateOfNothing()) {
            wrong.add("neither our page nor a problem document");
        }
        if (!head().contains("x-request-id:") || !head().contains("content-security-policy:")) {
            wrong.add("headers are missing");
        }
        if (head().contains("\nx-fuzz:")) {
            wrong.add("a header was smuggled in");
        }
        if (LEADS_OUT.matcher(head()).find()) {
            wrong.add("it leads out of the house");
        }
        if (isHtml() && body().contains(Nonsense.MARK)) {
            wrong.add("what was entered became an element");
        }
        FOREIGN.stream().filter(word -> status() >= 400 && body().contains(word)).findFirst()
                .ifPresent(word -> wrong.add("it says " + word));
        String firstLine = answer.lines().findFirst().orElse("");
        return wrong.isEmpty() ? Optional.empty()
                : Optional.of(wrong + "\n" + shown(request) + "\n-> " + firstLine + "\n" + shown(body()));
    }

    private boolean isOurPage() {
        return isHtml() && body().contains("<main") && body().contains("<h1");
    }

    private boolean isProblem() {
        return head().contains("content-type: application/problem+json") && body().contains("/probleme/");
    }

    /** The standard has a shape of its own for what went wrong (OParl 1.1, 2.10). */
    private boolean isErrorOfOparl() {
        return request.contains(" /oparl/") && body().contains("\"https://schema.oparl.org/1.1/Error\"");
    }

    /** The state of a part that does not exist: a status for a machine, without words. */
    private boolean isStateOfNothing() {
        return status() == 404 && request.contains("/actuator/health/") && body().isEmpty();
    }

    private boolean isHtml() {
        return head().contains("content-type: text/html");
    }

    private String head() {
        return answer.substring(0, answer.length() - body().length()).toLowerCase(Locale.ROOT);
    }

    private static String shown(String bytes) {
        return bytes.length() <= SHOWN ? bytes : bytes.substring(0, SHOWN) + " …";
    }
}
