package city.moves.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The line to a scanner, which may be cut, stretched or filled with noise. */
public final class ScannerLine implements AutoCloseable {

    /** What becomes of a question. */
    public enum Course {
        /** It reaches the scanner, and the answer comes back. */
        OPEN,
        /** Nobody takes the call. */
        DEAD,
        /** Its name is told, and whoever sends a content is cut off in the middle. */
        CUT,
        /** Nobody ever answers. */
        MUTE,
        NOISE,
        /** An answer that never ends. */
        ENDLESS
    }

    private final ServerSocket door;
    private final int scanner;
    private volatile Course course = Course.OPEN;

    /** @param scanner port of the real one */
    public ScannerLine(int scanner) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.scanner = scanner;
        Thread.ofVirtual().start(this::takeCalls);
    }

    public String address() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    public void take(Course other) {
        course = other;
    }

    private void takeCalls() {
        try {
            while (true) {
                Socket call = door.accept();
                Thread.ofVirtual().start(() -> answer(call));
            }
        } catch (IOException _) {
            // it is over
        }
    }

    private void answer(Socket call) {
        try (call) {
            switch (course) {
                case OPEN -> connect(call, call.getInputStream(), new byte[0]);
                case DEAD -> { }
                case CUT -> cut(call);
                case MUTE -> TimeUnit.MINUTES.sleep(1);
                case NOISE -> call.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n\0".getBytes(StandardCharsets.US_ASCII));
                case ENDLESS -> {
                    OutputStream out = call.getOutputStream();
                    while (true) {
                        out.write(new byte[] {'x', 'x', 'x'});
                    }
                }
            }
        } catch (IOException _) {
            // the other side hung up
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void cut(Socket call) throws IOException {
        byte[] command = call.getInputStream().readNBytes("zVERSION\0".length());
        if (new String(command, StandardCharsets.US_ASCII).contains("VERSION")) {
            connect(call, call.getInputStream(), command);
        }
    }

    private void connect(Socket call, InputStream question, byte[] begun) throws IOException {
        try (Socket real = new Socket(InetAddress.ofLiteral("127.0.0.1"), scanner)) {
            real.getOutputStream().write(begun);
            Thread.ofVirtual().start(() -> pass(question, real));
            real.getInputStream().transferTo(call.getOutputStream());
        }
    }

    private static void pass(InputStream question, Socket real) {
        try {
            question.transferTo(real.getOutputStream());
        } catch (IOException _) {
            // one of them hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
