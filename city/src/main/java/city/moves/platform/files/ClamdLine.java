package city.moves.platform.files;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One conversation with clamd: a command, perhaps a content, an answer. Whatever the other side does, it ends in time. */
final class ClamdLine implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 2_000;

    private final SocketChannel channel;
    private final AtomicBoolean late = new AtomicBoolean();
    private final Thread watch;

    private ClamdLine(SocketChannel channel, Duration patience) {
        this.channel = channel;
        this.watch = Thread.ofVirtual().start(() -> closeAfter(patience));
    }

    static ClamdLine open(ScannerAddress address, Duration patience) throws IOException {
        var place = address.resolve();
        SocketChannel channel = place instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        ClamdLine line = new ClamdLine(channel, patience);
        try {
            line.inTime(() -> channel.connect(place));
            return line;
        } catch (IOException | RuntimeException closed) {
            line.close();
            throw closed;
        }
    }

    private void closeAfter(Duration patience) {
        try {
            Thread.sleep(patience);
            late.set(true);
            channel.close();
        } catch (InterruptedException | IOException _) {
            // it ended in time, or has ended by itself
        }
    }

    /** @param command without the signs around it, such as {@code VERSION} */
    void say(String command) throws IOException {
        write(ByteBuffer.wrap(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII)));
    }

    /** Piece by piece, each after its length; a piece of nothing is the end. */
    void stream(Path content) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + CHUNK);
        try (FileChannel file = FileChannel.open(content, StandardOpenOption.READ)) {
            int read = 0;
            while (read >= 0) {
                piece.clear().position(Integer.BYTES);
                read = file.read(piece);
                if (read != 0) {
                    piece.putInt(0, Math.max(read, 0)).flip();
                    write(piece);
                }
            }
        }
    }

    /** Until the sign of its end. */
    String answer() throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining()) {
            int read = inTime(() -> channel.read(answer));
            int end = answer.position() - 1;
            if (read > 0 && answer.get(end) == 0) {
                return new String(answer.array(), 0, end, StandardCharsets.UTF_8);
            }
            if (read < 0) {
                throw new IOException("the scanner hung up in the middle of its answer");
            }
        }
        throw new IOException("the scanner's answer has no end");
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            inTime(() -> channel.write(bytes));
        }
    }

    @FunctionalInterface
    private interface Deed<T> {
        T now() throws IOException;
    }

    private <T> T inTime(Deed<T> deed) throws IOException {
        try {
            return deed.now();
        } catch (ClosedChannelException closed) {
            if (late.get()) {
                throw new SocketTimeoutException("the scanner takes too long");
            }
            throw closed;
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        channel.close();
    }
}
