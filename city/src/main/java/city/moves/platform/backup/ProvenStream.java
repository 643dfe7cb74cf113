package city.moves.platform.backup;

import city.moves.platform.backup.Manifest.Part;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipException;

/** The bytes of a part. Its end comes only if they are the ones that were saved. */
final class ProvenStream extends FilterInputStream {

    private static final int AT_ONCE = 1 << 16;

    private final Part part;
    private final MessageDigest digest = Hashes.sha256();
    private long bytes;
    private boolean proven;

    ProvenStream(Part part, InputStream content) {
        super(content);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = readRaw(into, offset, length);
        if (read >= 0) {
            digest.update(into, offset, read);
            bytes += read;
        }
        if (bytes > part.bytes()) {
            throw new IOException(part.name() + " is longer than its manifest says");
        }
        if (read < 0 && !proven) {
            prove();
        }
        return read;
    }

    private int readRaw(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (ZipException | EOFException broken) {
            throw new IOException(part.name() + " cannot be unpacked", broken);
        }
    }

    private void prove() throws IOException {
        if (bytes != part.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new IOException(part.name() + " is not what was saved");
        }
        proven = true;
    }

    void readToEnd() throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        int read = 0;
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
    }
}
