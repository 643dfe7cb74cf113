package city.moves.platform.backup;

import city.moves.platform.backup.Manifest.Part;
import city.moves.platform.backup.Manifest.TablePart;
import city.moves.platform.database.CannotStart;
import city.moves.platform.database.Migration;
import city.moves.platform.database.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file of a backup, to be read. Whoever has one in hand knows that it is whole. */
public final class BackupFile implements AutoCloseable {

    private static final byte[] BEGINNING = {'P', 'K', 3, 4};
    private static final int LONGEST_MANIFEST = 64 << 20;
    private static final int AT_ONCE = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** Reads the whole file once and refuses one that is damaged, not whole, foreign or newer than this build. */
    public static BackupFile verified(Path file) {
        refuseForeign(file);
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                BackupFile backup = new BackupFile(file, zip);
                backup.refuseNewer();
                backup.verify();
                return backup;
            } catch (IOException | RuntimeException failure) {
                zip.close();
                throw failure;
            }
        } catch (ZipException notWhole) {
            throw damaged(file, "it is not whole, or its end is missing", notWhole);
        } catch (IOException failure) {
            throw damaged(file, String.valueOf(failure.getMessage()), failure);
        }
    }

    private static void refuseForeign(Path file) {
        try (InputStream beginning = Files.newInputStream(file)) {
            if (!Arrays.equals(beginning.readNBytes(BEGINNING.length), BEGINNING)) {
                throw new CannotStart("The file " + file + " is no backup of MoveS.");
            }
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    private static CannotStart damaged(Path file, String how, Exception cause) {
        return new CannotStart("The backup " + file + " is damaged: " + how + ".", cause);
    }

    private Manifest readManifest() throws IOException {
        if (zip.getEntry(BackingUp.README) == null && zip.getEntry(BackingUp.MANIFEST) == null) {
            throw new CannotStart("The file " + file + " is no backup of MoveS.");
        }
        byte[] text;
        try (InputStream in = open(BackingUp.MANIFEST); InputStream end = open(BackingUp.END)) {
            text = in.readNBytes(LONGEST_MANIFEST);
            String hash = HexFormat.of().formatHex(Hashes.sha256().digest(text));
            if (!new String(end.readNBytes(AT_ONCE), StandardCharsets.UTF_8).equals(hash)) {
                throw new IOException("its manifest was changed");
            }
        }
        try {
            return JsonMapper.shared().readValue(text, Manifest.class);
        } catch (JacksonException foreign) {
            throw new IOException("its manifest cannot be understood", foreign);
        }
    }

    private void refuseNewer() {
        if (manifest.format() > Manifest.FORMAT) {
            throw newer("its format is " + manifest.format() + ", this build knows up to " + Manifest.FORMAT);
        }
        Set<String> known = Migrations.known().stream().map(Migration::name).collect(Collectors.toSet());
        List<String> unknown = manifest.migrations().stream().map(Migration::name)
                .filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw newer("this build does not know " + String.join(", ", unknown));
        }
    }

    private CannotStart newer(String why) {
        return new CannotStart("The backup " + file + " was made by a newer or another build (" + manifest.build() + "): "
                + why + ".");
    }

    private void verify() throws IOException {
        List<Part> parts = Stream.concat(manifest.tables().stream().map(TablePart::part),
                Stream.of(manifest.documents().part())).toList();
        Set<String> expected = Stream.concat(parts.stream().map(Part::name),
                Stream.of(BackingUp.README, BackingUp.MANIFEST, BackingUp.END)).collect(Collectors.toSet());
        List<String> foreign = zip.stream().map(ZipEntry::getName).filter(name -> !expected.contains(name)).toList();
        if (!foreign.isEmpty()) {
            throw new IOException("it holds " + foreign.getFirst() + ", which its manifest does not name");
        }
        for (Part part : parts) {
            try (ProvenStream content = content(part)) {
                content.readToEnd();
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The bytes of a part; at their end it is proven that they are the ones that were saved. */
    ProvenStream content(Part part) throws IOException {
        return new ProvenStream(part, open(part.name()));
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it lacks " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
