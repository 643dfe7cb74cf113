package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A city at its busiest: people who ask for page after page, people in the middle of a form that arrives slowly, people
 * who read slowly. Stays until the door is shut, and knows what each of them got.
 */
final class FullHouse implements AutoCloseable {

    private static final int HURRIED = 24;
    private static final int SENDING = 12;
    private static final int READING = 8;
    private static final List<String> PAGES = List.of("/", "/strategie", "/suche?q=digital", "/en/strategie",
            "/api/v1/strategy/measures", "/anmelden");
    private static final List<String> PERSONS = List.of("anna.beck", "jonas.vogt", "kim.weber", "lea.sommer",
            "sibel.kaya", "tomasz.nowak");
    private static final String LONG_ANSWER = "/api/openapi.json";
    private static final Pattern NUMBER = Pattern.compile("(?i)\r\nX-Request-Id: (\\S+)\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");
    private static final int SIP = 2048;
    private static final int PATIENCE_IN_SECONDS = 60;

    private final URI city;
    private final HttpClient browsers = HttpClient.newHttpClient();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Queue<String> cutOff = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final CountDownLatch inside = new CountDownLatch(SENDING + READING);
    private final CountDownLatch doorIsShut = new CountDownLatch(1);
    private final List<Thread> people = new ArrayList<>();

    FullHouse(String address) {
        this.city = URI.create(address);
    }

    /** Comes back when those who ask for page after page have been at it for a while. */
    void open() throws InterruptedException {
        for (int i = 0; i < HURRIED; i++) {
            int first = i;
            begin(() -> askAndAsk(first));
        }
        while (answered.size() < 5 * HURRIED) {
            assertThat(cutOff).isEmpty();
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Comes back when all who are slow are in the middle of it. A city hangs up on who is silent for ten seconds: so nobody is. */
    void letTheSlowOnesIn() throws InterruptedException {
        for (int i = 0; i < READING; i++) {
            begin(this::readSlowly);
        }
        for (int i = 0; i < SENDING; i++) {
            HttpVisitor visitor = HttpVisitor.at(city.toString());
            HttpResponse<String> page = visitor.get("/anmelden");
            answered.add(page.headers().firstValue("X-Request-Id").orElseThrow());
            String form = "_csrf=" + HttpVisitor.token(page) + "&name=" + PERSONS.get(i % PERSONS.size());
            begin(() -> sendSlowly(form, visitor.cookieHeader()));
        }
        assertThat(inside.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** From now on those who are slow go on to the end. */
    void shutTheDoor() throws InterruptedException {
        doorIsShut.countDown();
        for (Thread person : people) {
            person.join(TimeUnit.SECONDS.toMillis(PATIENCE_IN_SECONDS));
            assertThat(person.isAlive()).isFalse();
        }
    }

    /** The numbers of all answers that came whole. */
    Set<String> answered() {
        return answered;
    }

    /** What was begun and not finished, in words. */
    Queue<String> cutOff() {
        return cutOff;
    }

    int turnedAway() {
        return turnedAway.get();
    }

    private interface Errand {
        void run() throws IOException, InterruptedException;
    }

    private void begin(Errand errand) {
        people.add(Thread.ofVirtual().start(() -> {
            try {
                errand.run();
            } catch (IOException | InterruptedException failure) {
                cutOff.add(failure.toString());
            }
        }));
    }

    /** A line that was kept open may be closed while the next request is on its way; browsers then ask anew. */
    private static boolean hungUpBeforeTheRequest(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("received no bytes") || message.contains("Connection reset");
    }

    private void askAndAsk(int first) throws IOException, InterruptedException {
        try {
            for (int i = first;; i++) {
                HttpResponse<String> answer = browsers.send(
                        HttpRequest.newBuilder(city.resolve(PAGES.get(i % PAGES.size()))).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    answered.add(answer.headers().firstValue("X-Request-Id").orElseThrow());
                } else {
                    turnedAway.incrementAndGet();
                    assertThat(answer.statusCode()).isEqualTo(503);
                }
            }
        } catch (ConnectException _) {
            // the door is shut
        } catch (IOException failure) {
            if (!hungUpBeforeTheRequest(failure)) {
                throw failure;
            }
            turnedAway.incrementAndGet();
        }
    }

    private void sendSlowly(String form, String cookies) throws IOException, InterruptedException {
        String rest = "&password=digital-moves&hesitating=" + ".".repeat(2 * PATIENCE_IN_SECONDS);
        try (Socket socket = open(64 * 1024)) {
            say(socket, "POST /anmelden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                    + "Cookie: " + cookies + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: " + (form.length() + rest.length()) + "\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length()),
                    StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
            say(socket, form);
            inside.countDown();
            int said = 0;
            while (!doorIsShut.await(1, TimeUnit.SECONDS)) {
                say(socket, rest.substring(said, ++said));
            }
            say(socket, rest.substring(said));
            examine(socket.getInputStream().readAllBytes(), 302);
        }
    }

    private void readSlowly() throws IOException, InterruptedException {
        try (Socket socket = open(SIP)) {
            say(socket, "GET " + LONG_ANSWER + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            InputStream answer = socket.getInputStream();
            read.write(answer.readNBytes(SIP));
            inside.countDown();
            while (!doorIsShut.await(1, TimeUnit.SECONDS)) {
                read.write(answer.readNBytes(SIP));
            }
            for (byte[] sip = answer.readNBytes(SIP); sip.length > 0; sip = answer.readNBytes(SIP)) {
                read.write(sip);
                TimeUnit.MILLISECONDS.sleep(5);
            }
            examine(read.toByteArray(), 200);
        }
    }

    private void examine(byte[] answer, int status) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n") + 4;
        Matcher number = NUMBER.matcher(text);
        Matcher length = LENGTH.matcher(text);
        boolean whole = length.find() ? Long.parseLong(length.group(1)) == answer.length - end
                : text.endsWith("\r\n0\r\n\r\n");
        if (text.startsWith("HTTP/1.1 " + status) && whole && number.find()) {
            answered.add(number.group(1));
        } else {
            cutOff.add(answer.length + " bytes: " + text.substring(0, Math.min(text.length(), 300)));
        }
    }

    private Socket open(int window) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(window);
        socket.setSoTimeout(PATIENCE_IN_SECONDS * 1000);
        socket.connect(new InetSocketAddress(city.getHost(), city.getPort()));
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        doorIsShut.countDown();
        browsers.shutdownNow();
    }
}
