package city.moves.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Documents of office programs are archives. What they are and what they would do stands in the names of their parts. */
final class OfficeStructure {

    /** So much may come out of all parts together. */
    static final long MOST_INSIDE = 128L << 20;

    private static final int MOST_PARTS = 5_000;
    private static final int LONGEST_LIST = 1 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final List<String> OPEN_DOCUMENTS = List.of("application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation");

    private final ZipFile archive;
    private long inside;

    private OfficeStructure(ZipFile archive) {
        this.archive = archive;
    }

    /** The media type of a document of an office program; empty for other archives and what is none. */
    static Optional<String> type(Path content) throws IOException {
        try (ZipFile archive = new ZipFile(content.toFile())) {
            ZipEntry mimetype = archive.getEntry("mimetype");
            if (mimetype != null) {
                return Optional.of(new OfficeStructure(archive).text(mimetype).strip()).filter(OPEN_DOCUMENTS::contains);
            }
            return MAIN_PARTS.entrySet().stream().filter(part -> archive.getEntry(part.getKey()) != null)
                    .map(Map.Entry::getValue).findFirst();
        } catch (ZipException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Optional<Objection> objection(Path content) throws IOException {
        try (ZipFile archive = new ZipFile(content.toFile())) {
            return archive.size() > MOST_PARTS ? Optional.of(Objection.TOO_MUCH_INSIDE) : new OfficeStructure(archive).look();
        } catch (ZipException | IllegalArgumentException _) {
            return Optional.of(Objection.DAMAGED);
        }
    }

    private Optional<Objection> look() throws IOException {
        for (ZipEntry part : Collections.list(archive.entries())) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (isActive(name) || isList(name) && namesActive(text(part))) {
                return Optional.of(Objection.ACTIVE);
            }
            if (part.getName().equals(MANIFEST) && text(part).contains("encryption-data")) {
                return Optional.of(Objection.ENCRYPTED);
            }
            if (!fits(part)) {
                return Optional.of(Objection.TOO_MUCH_INSIDE);
            }
        }
        return Optional.empty();
    }

    /** Programs in the document, and foreign objects that bring their own. */
    private static boolean isActive(String name) {
        return name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("/activex/")
                || name.contains("/embeddings/") || name.contains("/macrosheets/") || name.contains("/customui/")
                || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    private static boolean isList(String name) {
        return name.endsWith(".rels") || name.equals(CONTENT_TYPES.toLowerCase(Locale.ROOT));
    }

    /** A template from elsewhere may bring programs along just as well. */
    private static boolean namesActive(String list) {
        return list.contains("macroEnabled") || list.contains("vbaProject") || list.contains("/oleObject\"")
                || list.contains("/attachedTemplate\"") && list.contains("External");
    }

    /** Counts what really comes out, since an archive may say anything. */
    private boolean fits(ZipEntry part) throws IOException {
        byte[] piece = new byte[1 << 16];
        try (InputStream content = archive.getInputStream(part)) {
            for (int read = content.read(piece); read >= 0 && inside <= MOST_INSIDE; read = content.read(piece)) {
                inside += read;
            }
        }
        return inside <= MOST_INSIDE;
    }

    private String text(ZipEntry part) throws IOException {
        try (InputStream content = archive.getInputStream(part)) {
            byte[] text = content.readNBytes(LONGEST_LIST);
            if (text.length == LONGEST_LIST) {
                throw new ZipException("no list of parts is so long");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }
}
