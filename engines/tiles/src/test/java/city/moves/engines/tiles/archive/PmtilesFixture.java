package city.moves.engines.tiles.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes small archives, with a leaf for every two tiles, as the specification says. */
final class PmtilesFixture {

    private PmtilesFixture() {}

    static Path write(Path path, Map<Long, byte[]> tiles) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        List<long[]> root = new ArrayList<>();
        List<long[]> leaf = new ArrayList<>();
        new TreeMap<>(tiles).forEach((number, bytes) -> {
            byte[] packed = packed(bytes);
            leaf.add(new long[] {number, 1, packed.length, data.size()});
            data.writeBytes(packed);
            if (leaf.size() == 2) {
                finish(leaf, leaves, root);
            }
        });
        finish(leaf, leaves, root);
        byte[] rootBytes = directory(root);
        byte[] description = packed("{\"attribution\":\"Probe\"}".getBytes(StandardCharsets.UTF_8));
        ByteBuffer file = ByteBuffer.allocate(127 + rootBytes.length + description.length + leaves.size() + data.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        long at = 127;
        for (int length : new int[] {rootBytes.length, description.length, leaves.size(), data.size()}) {
            file.putLong(at).putLong(length);
            at += length;
        }
        file.position(97).put((byte) 2).put((byte) 2).put((byte) 1).put((byte) 0).put((byte) 14);
        for (double degrees : new double[] {9, 48, 10, 49}) {
            file.putInt((int) (degrees * 1e7));
        }
        file.position(127).put(rootBytes).put(description).put(leaves.toByteArray()).put(data.toByteArray());
        try {
            return Files.write(path, file.array());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void finish(List<long[]> leaf, ByteArrayOutputStream leaves, List<long[]> root) {
        if (!leaf.isEmpty()) {
            byte[] bytes = directory(leaf);
            root.add(new long[] {leaf.getFirst()[0], 0, bytes.length, leaves.size()});
            leaves.writeBytes(bytes);
            leaf.clear();
        }
    }

    private static byte[] directory(List<long[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        number(entries.size(), bytes);
        long before = 0;
        for (long[] entry : entries) {
            number(entry[0] - before, bytes);
            before = entry[0];
        }
        entries.forEach(entry -> number(entry[1], bytes));
        entries.forEach(entry -> number(entry[2], bytes));
        for (int i = 0; i < entries.size(); i++) {
            boolean follows = i > 0 && entries.get(i)[3] == entries.get(i - 1)[3] + entries.get(i - 1)[2];
            number(follows ? 0 : entries.get(i)[3] + 1, bytes);
        }
        return packed(bytes.toByteArray());
    }

    private static void number(long value, ByteArrayOutputStream bytes) {
        long rest = value;
        while (rest > 127) {
            bytes.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
