package city.moves.geo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that was made, open but without a name, so that nothing of it stays when the process ends, however it ends. */
final class LayerFile {

    private static final int AT_ONCE = 1 << 16;

    private final FileChannel channel;
    private final long bytes;
    private int readers;
    private boolean dropped;

    private LayerFile(FileChannel channel, long bytes) {
        this.channel = channel;
        this.bytes = bytes;
    }

    /** Takes the file over; its name is gone. */
    static LayerFile of(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        Files.delete(path);
        return new LayerFile(channel, channel.size());
    }

    long bytes() {
        return bytes;
    }

    /** One who reads it; while there is one the file stays. */
    final class Reading implements AutoCloseable {

        long bytes() {
            return bytes;
        }

        /** Gives the bytes from one place to another, both included. */
        void copy(long from, long to, OutputStream out) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);
            for (long at = from; at <= to; at += buffer.limit()) {
                buffer.clear().limit((int) Math.min(AT_ONCE, to - at + 1));
                if (channel.read(buffer, at) < 0) {
                    throw new IOException("the file is shorter than it was");
                }
                buffer.flip();
                out.write(buffer.array(), 0, buffer.limit());
            }
        }

        @Override
        public void close() throws IOException {
            leave();
        }
    }

    /** Empty if it is gone. */
    synchronized Optional<Reading> read() {
        if (!channel.isOpen()) {
            return Optional.empty();
        }
        readers++;
        return Optional.of(new Reading());
    }

    private synchronized void leave() throws IOException {
        readers--;
        closeWhenUnused();
    }

    /** Nobody else will ask for it. */
    synchronized void drop() throws IOException {
        dropped = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() throws IOException {
        if (dropped && readers == 0) {
            channel.close();
        }
    }
}
