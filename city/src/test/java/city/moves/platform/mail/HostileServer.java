package city.moves.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A server for mail that does to each mail what the test wants. What it took stands in {@link #taken()}. */
final class HostileServer implements AutoCloseable {

    /** What it does. */
    enum Manner {
        KIND,
        BUSY_AT_THE_DOOR,
        REFUSES_SENDER,
        ASKS_TO_COME_LATER,
        KNOWS_NOBODY,
        RELAYS_NOTHING,
        HANGS_UP_IN_THE_TEXT,
        REFUSES_TEXT,
        REFUSES_TEXT_FOR_NOW,
        TAKES_AND_HANGS_UP,
        TAKES_AND_IS_SILENT,
        TAKES_WITH_ANOTHER_YES,
        TAKES_ANSWERS_AND_HANGS_UP,
        WAITS_IN_THE_TEXT
    }

    private final ServerSocket door;
    private final @Nullable SSLContext tls;
    private final boolean tlsAtOnce;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch textBegun = new CountDownLatch(1);
    private final CountDownLatch textEnded = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner;
    private volatile boolean sawTls;

    HostileServer(Manner manner) {
        this(manner, null, false);
    }

    HostileServer(Manner manner, @Nullable SSLContext tls, boolean tlsAtOnce) {
        this.manner = manner;
        this.tls = tls;
        this.tlsAtOnce = tlsAtOnce;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    void become(Manner other) {
        manner = other;
    }

    /** The texts for which it is responsible now. */
    List<String> taken() {
        return taken;
    }

    boolean sawTls() {
        return sawTls;
    }

    void awaitBegunText() throws InterruptedException {
        if (!textBegun.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("no mail came");
        }
    }

    void awaitTaken() throws InterruptedException {
        if (!textEnded.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("no mail came to its last line");
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            Socket talk = tlsAtOnce ? secured(guest) : guest;
            if (manner == Manner.BUSY_AT_THE_DOOR) {
                say(talk, "421 4.3.2 come back later");
                return;
            }
            say(talk, "220 hostile.example");
            talk(talk);
        } catch (IOException _) {
            // the guest went, which a hostile server does not mind
        }
    }

    private void talk(Socket talk) throws IOException {
        BufferedReader in = lines(talk);
        String line = in.readLine();
        while (line != null) {
            switch (line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT)) {
                case "EHLO" -> say(talk, talk instanceof SSLSocket || tls == null ? "250 hostile.example"
                        : "250-hostile.example\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(talk, "220 go on");
                    talk(secured(talk));
                    return;
                }
                case "MAIL" -> say(talk, manner == Manner.REFUSES_SENDER ? "530 5.7.0 sign in first" : "250 ok");
                case "RCPT" -> say(talk, switch (manner) {
                    case ASKS_TO_COME_LATER -> "451 4.7.1 greylisted";
                    case KNOWS_NOBODY -> "550 5.1.1 nobody here";
                    case RELAYS_NOTHING -> "554 5.7.1 relay access denied";
                    default -> "250 ok";
                });
                case "DATA" -> {
                    if (!takeText(talk, in)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(talk, "221 bye");
                    return;
                }
                default -> say(talk, "250 ok");
            }
            line = in.readLine();
        }
    }

    /** False if it hangs up. */
    private boolean takeText(Socket talk, BufferedReader in) throws IOException {
        say(talk, "354 go on");
        if (manner == Manner.HANGS_UP_IN_THE_TEXT) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        String line = in.readLine();
        textBegun.countDown();
        if (manner == Manner.WAITS_IN_THE_TEXT) {
            waitForTheEnd();
        }
        while (line != null && !line.equals(".")) {
            text.append(line).append('\n');
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        return answerText(talk, text.toString());
    }

    private boolean answerText(Socket talk, String text) throws IOException {
        if (manner == Manner.REFUSES_TEXT || manner == Manner.REFUSES_TEXT_FOR_NOW) {
            say(talk, manner == Manner.REFUSES_TEXT ? "554 5.6.0 not like this" : "452 4.3.1 no room");
            return true;
        }
        taken.add(text);
        textEnded.countDown();
        switch (manner) {
            case TAKES_AND_HANGS_UP -> {
                return false;
            }
            case TAKES_AND_IS_SILENT -> {
                waitForTheEnd();
                return false;
            }
            case TAKES_WITH_ANOTHER_YES -> say(talk, "252 2.0.0 taken, I think");
            default -> say(talk, "250 2.0.0 taken");
        }
        return manner != Manner.TAKES_ANSWERS_AND_HANGS_UP;
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (tls == null) {
            throw new IOException("no certificate");
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        sawTls = true;
        return secured;
    }

    private static BufferedReader lines(Socket talk) throws IOException {
        return new BufferedReader(new InputStreamReader(talk.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static void say(Socket talk, String line) throws IOException {
        OutputStream out = talk.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
