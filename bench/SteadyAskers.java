import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Ask for one thing again and again, on connections that stay open. They share the processors with the city, so they do no
 * more than send the same bytes and count those that come, and tell how much of the work was theirs.
 */
final class SteadyAskers {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");
    private static final String GOODBYE = "\r\nConnection: close\r\n";
    private static final int LONGEST = 1 << 20;

    private final URI city;
    private final ProcessHandle server;
    private final byte[] question;
    private final int connections;

    SteadyAskers(StartedCity city, String path, int connections) {
        this.city = URI.create(city.address());
        this.server = city.process();
        this.connections = connections;
        this.question = ("GET " + path + " HTTP/1.1\r\nHost: " + this.city.getAuthority() + "\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** How long each answer took, and how much there was to read of one. */
    private record Asked(long[] nanos, int bytes) {}

    void warmUp(Duration time) throws Exception {
        ask(time);
    }

    void measure(String what, Duration time) throws Exception {
        Duration serverBefore = processor(server);
        Duration ownBefore = processor(ProcessHandle.current());
        List<Asked> all = ask(time);
        double servers = processor(server).minus(serverBefore).toNanos() / 1e3;
        double own = processor(ProcessHandle.current()).minus(ownBefore).toNanos() / 1e3;
        long[] sorted = all.stream().flatMapToLong(one -> Arrays.stream(one.nanos())).sorted().toArray();
        int answers = sorted.length;
        System.out.printf(Locale.ROOT, "%s%n  p50 %.1f ms, p99 %.1f ms, %.0f a second, %d kB%n", what, sorted[answers / 2] / 1e6,
                sorted[answers * 99 / 100] / 1e6, answers / (time.toNanos() / 1e9), all.getFirst().bytes() / 1024);
        System.out.printf(Locale.ROOT, "  of one processor's time the city takes %.0f µs for an answer, and %.0f µs are taken by who "
                + "asks;%n  two processors that did nothing else would answer %.0f a second%n", servers / answers, own / answers,
                2e6 * answers / servers);
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private List<Asked> ask(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService askers = Executors.newFixedThreadPool(connections)) {
            List<Callable<Asked>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(() -> asked(end));
            }
            List<Asked> done = new ArrayList<>();
            for (Future<Asked> one : askers.invokeAll(all)) {
                done.add(one.get());
            }
            return done;
        }
    }

    private Asked asked(long end) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        byte[] answer = new byte[LONGEST];
        int body = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(city.getHost(), city.getPort())) {
                socket.setTcpNoDelay(true);
                body = ask(socket, end, answer, nanos);
            }
        }
        return new Asked(nanos.build().toArray(), body);
    }

    /** Until the time is over, or the city has answered this connection as often as it likes to. */
    private int ask(Socket socket, long end, byte[] answer, LongStream.Builder nanos) throws IOException {
        InputStream in = socket.getInputStream();
        int head = 0;
        int body = 0;
        boolean open = true;
        while (open && System.nanoTime() < end) {
            long began = System.nanoTime();
            socket.getOutputStream().write(question);
            if (head == 0) {
                head = readHead(in, answer);
                body = length(answer, head);
                read(in, answer, head, body);
            } else {
                read(in, answer, 0, head + body);
                open = isEnd(answer, head);
            }
            nanos.add(System.nanoTime() - began);
        }
        if (!open && !isLast(answer, head)) {
            throw new IOException("the city answers " + new String(answer, 0, head, StandardCharsets.ISO_8859_1));
        }
        return body;
    }

    private static void read(InputStream in, byte[] answer, int from, int length) throws IOException {
        if (in.readNBytes(answer, from, length) < length) {
            throw new EOFException("the city closed the connection");
        }
    }

    private static int readHead(InputStream in, byte[] answer) throws IOException {
        int head = 0;
        do {
            read(in, answer, head++, 1);
        } while (head < 4 || !isEnd(answer, head));
        return head;
    }

    private static boolean isEnd(byte[] answer, int head) {
        return answer[head - 4] == '\r' && answer[head - 3] == '\n' && answer[head - 2] == '\r' && answer[head - 1] == '\n';
    }

    private static int length(byte[] answer, int head) throws IOException {
        String text = new String(answer, 0, head, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        if (!text.startsWith("HTTP/1.1 200") || !length.find()) {
            throw new IOException("the city answers " + text);
        }
        return Integer.parseInt(length.group(1));
    }

    /** All answers have heads of one length, but for the one that says goodbye. */
    private static boolean isLast(byte[] answer, int head) {
        return new String(answer, 0, head + GOODBYE.length(), StandardCharsets.ISO_8859_1).contains(GOODBYE);
    }
}
