package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends to every route of the house what nobody should send, for fifteen seconds. A bad request never yields a fault,
 * and every answer is ours. Nobody signs in or out, and whoever may change something only meets ids that do not exist:
 * other forms get no token, so the city stays as it is for the other tests.
 */
class EveryRouteTest {

    private static final long SEED = 20261126;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "PUT", "DELETE");
    private static final Pattern FIELD = Pattern.compile(
            "(?:form\\.\\w+\\(|RequestParam\\([^)]*\\) (?:String|int|long) )\"?(\\w+)");

    private final RunningCity city = RunningCity.get();
    private final HostileRequests requests = new HostileRequests(SEED, names());
    private final List<String> faults = new ArrayList<>();

    @Test
    void noRouteFailsWhateverItIsSent() {
        List<Someone> people = List.of(new Someone(city.visitor(), false),
                new Someone(city.visitor().signInAs("anna.beck"), true),
                new Someone(city.visitor().signInAs("jonas.vogt"), true));
        List<String> routes = routes();
        assertThat(routes).hasSizeGreaterThan(20);
        Random random = new Random(SEED);
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int i = 0; System.nanoTime() < end && faults.size() < 20; i++) {
            String route = routes.get(i % routes.size());
            String method = METHODS.get(i / routes.size() % METHODS.size());
            people.get(random.nextInt(people.size())).send(method, route);
        }
        assertThat(faults).isEmpty();
    }

    /** A person at the door, with the token that forms carry. */
    private final class Someone {

        private final HttpVisitor visitor;
        private final boolean signedIn;
        private final String token;

        Someone(HttpVisitor visitor, boolean signedIn) {
            this.visitor = visitor;
            this.signedIn = signedIn;
            this.token = HttpVisitor.token(visitor.get(signedIn ? "/konto" : "/anmelden"));
        }

        void send(String method, String route) {
            boolean changes = route.startsWith("/anmelden") || signedIn && !route.contains("{");
            HttpRequest request = requests.request(visitor, method, route, changes ? "" : token);
            HttpResponse<String> answer = visitor.send(request);
            String fault = fault(answer, method);
            if (!fault.isEmpty()) {
                faults.add(fault + ": " + answer.statusCode() + " to " + method + " " + request.uri() + " "
                        + request.headers().map() + " " + answer.headers().map().get("content-type"));
            }
        }
    }

    private String fault(HttpResponse<String> answer, String method) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String location = answer.headers().firstValue("Location").orElse("/");
        boolean page = type.startsWith("text/html");
        boolean problem = type.startsWith("application/problem+json");
        if (answer.statusCode() >= 500) {
            return "a fault";
        }
        if (!location.matches("/([^/\\\\].*)?") && !location.startsWith(city.baseUrl() + "/")) {
            return "a way out of the house to " + location;
        }
        if (answer.body().contains(HostileRequests.SCRIPT) && page) {
            return "a script of a stranger";
        }
        if (answer.statusCode() >= 400 && !method.equals("HEAD") && !problem && !answer.body().contains("<main")) {
            return "no page of ours";
        }
        return answer.body().contains("Whitelabel") || answer.body().contains("Apache Tomcat") ? "a foreign page" : "";
    }

    private List<String> routes() {
        Set<String> patterns = new TreeSet<>(Set.of("/gibt-es-nicht/{x}", "/assets/{x}", "/actuator/{x}"));
        for (HandlerMapping mapping : Objects.requireNonNull(
                city.bean(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingHandlerMapping controllers) {
                controllers.getHandlerMethods().keySet().forEach(route -> patterns.addAll(route.getPatternValues()));
            }
        }
        return List.copyOf(patterns);
    }

    private static List<String> names() {
        Set<String> names = new TreeSet<>(Set.of("nach", "after", "limit", "version", "unbekannt"));
        try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("city/src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                FIELD.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1))
                        .forEach(names::add);
            }
        } catch (IOException unreadable) {
            throw new AssertionError("no names of fields", unreadable);
        }
        return List.copyOf(names);
    }
}
