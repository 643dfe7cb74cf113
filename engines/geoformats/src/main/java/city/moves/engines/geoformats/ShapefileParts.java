package city.moves.engines.geoformats;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files that belong together, in a folder or an archive. Names from an archive are compared and never become paths. */
final class ShapefileParts implements Closeable {
    private static final int MOST_FILES = 10_000;

    private final ReadLimits limits;
    private final @Nullable ZipFile zip;
    private final Map<String, Opening> files = new TreeMap<>();

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private ShapefileParts(@Nullable ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static ShapefileParts of(Path path, ReadLimits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path, limits);
        }
        String name = String.valueOf(path.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
            return folder(Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path), limits)
                    .only(GeoFiles.baseName(path));
        }
        return archive(path, limits);
    }

    /** Base names of all files that have shapes. */
    List<String> layers() {
        return files.keySet().stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"))
                .map(name -> name.substring(0, name.length() - 4)).toList();
    }

    boolean has(String layer, String ending) {
        return files.keySet().stream().anyMatch(name -> name.equalsIgnoreCase(layer + "." + ending));
    }

    /** The part with this ending, whatever the case of its letters. */
    Optional<InputStream> open(String layer, String ending) throws IOException {
        for (Map.Entry<String, Opening> file : files.entrySet()) {
            if (file.getKey().equalsIgnoreCase(layer + "." + ending)) {
                return Optional.of(new BufferedInputStream(file.getValue().open(), 1 << 16));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private ShapefileParts only(String layer) {
        files.keySet().removeIf(name -> !name.regionMatches(true, 0, layer + ".", 0, layer.length() + 1));
        return this;
    }

    private static ShapefileParts folder(Path folder, ReadLimits limits) throws IOException {
        ShapefileParts parts = new ShapefileParts(null, limits);
        try (Stream<Path> listed = Files.list(folder)) {
            listed.filter(Files::isRegularFile).limit(MOST_FILES).forEach(file -> parts.files.put(
                    String.valueOf(file.getFileName()), () -> BoundedStream.of(Files.newInputStream(file), limits)));
        }
        return parts;
    }

    private static ShapefileParts archive(Path path, ReadLimits limits) throws IOException {
        ZipFile zip = open(path);
        ShapefileParts parts = new ShapefileParts(zip, limits);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int i = 0; i < MOST_FILES && entries.hasMoreElements(); i++) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && !name.startsWith("__MACOSX/")) {
                parts.files.put(name, () -> BoundedStream.decompressed(stream(zip, entry), entry.getCompressedSize(), limits));
            }
        }
        return parts;
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the names in the archive cannot be read");
        }
    }

    private static InputStream stream(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream stream = zip.getInputStream(entry);
        if (stream == null) {
            throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "the archive contradicts itself about " + entry.getName());
        }
        return stream;
    }
}
