package city.moves.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStructureTest {

    private static final String END = "\ntrailer <</Root 1 0 R>>\n%%EOF\n";

    @TempDir
    Path folder;

    @Test
    void aPdfThatOnlyShowsSomethingIsTaken() {
        assertThat(pdf("1 0 obj <</Type/Catalog/OpenAction[3 0 R/Fit]>> endobj 2 0 obj <</Type/Page>> endobj" + END)).isEmpty();
        assertThat(pdf("4 0 obj (it may speak of Launch and JavaScript, and of /#) endobj" + END)).isEmpty();
        assertThat(pdf("5 0 obj <<", stream("/Type/Page"), END)).isEmpty();
    }

    @Test
    void aPdfThatWouldDoSomethingIsNotTakenHoweverItIsSpeltOrPacked() {
        for (String name : List.of("/JavaScript", "/J#61vaScript", "/#4cau#6Ech", "/EmbeddedFile", "/RichMedia", "/XFA")) {
            assertThat(pdf("1 0 obj <</S" + name + ">> endobj" + END)).as(name).contains(Objection.ACTIVE);
            assertThat(pdf("1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\r\n", packed("9 0 <</S" + name + " >>"),
                    "\nendstream endobj" + END)).as("packed " + name).contains(Objection.ACTIVE);
        }
        assertThat(pdf("1 0 obj <</Length 9 (no stream of objects obj)>>\nstream\n", packed("<</S/Launch>>"), "\nendstream" + END))
                .as("a description that lies").contains(Objection.ACTIVE);
        assertThat(pdf("1 0 obj <</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>\nstream\n789c\nendstream" + END))
                .contains(Objection.DAMAGED);
    }

    @Test
    void whatIsClosedCutOffTooLongOrABombIsNotTaken() {
        assertThat(pdf("1 0 obj <<>> endobj\ntrailer <</Encrypt 5 0 R>>\n%%EOF")).contains(Objection.ENCRYPTED);
        assertThat(pdf("1 0 obj <</EncryptMetadata false>> endobj" + END)).isEmpty();
        assertThat(pdf("1 0 obj <</Type/Catalog>> endo")).contains(Objection.DAMAGED);
        assertThat(pdf("<</Type /Page>>".repeat(PdfStructure.MOST_PAGES) + END)).isEmpty();
        assertThat(pdf("<</Type /Page>>".repeat(PdfStructure.MOST_PAGES) + "<</Type/Page >>" + END))
                .contains(Objection.TOO_MANY_PAGES);
        byte[] bomb = packed(new byte[32 << 20]);
        Object[] bombs = new Object[18];
        Arrays.setAll(bombs, at -> at % 2 == 0 ? "\n1 0 obj <<>>\nstream\n" : bomb);
        assertThat(pdf(bombs)).contains(Objection.TOO_MUCH_INSIDE);
    }

    @Test
    void aPictureIsTakenIfItSaysThatItCanBeShown() {
        assertThat(PictureStructure.ofPng(png(4_000, 3_000, true))).isEmpty();
        assertThat(PictureStructure.ofPng(png(60_000, 60_000, true))).contains(Objection.TOO_MANY_PIXELS);
        assertThat(PictureStructure.ofPng(png(-1, -1, true))).contains(Objection.TOO_MANY_PIXELS);
        assertThat(PictureStructure.ofPng(png(0, 10, true))).contains(Objection.DAMAGED);
        assertThat(PictureStructure.ofPng(png(10, 10, false))).contains(Objection.DAMAGED);
        assertThat(PictureStructure.ofJpeg(jpeg(0xc0, 4_000, 3_000))).isEmpty();
        assertThat(PictureStructure.ofJpeg(jpeg(0xc2, 65_000, 65_000))).contains(Objection.TOO_MANY_PIXELS);
        assertThat(PictureStructure.ofJpeg(jpeg(0xda, 4_000, 3_000))).contains(Objection.DAMAGED);
        ByteBuffer whole = jpeg(0xc0, 4_000, 3_000);
        for (int length = 0; length < whole.limit(); length++) {
            assertThat(PictureStructure.ofJpeg(whole.duplicate().limit(length))).as(length + " bytes").contains(Objection.DAMAGED);
            ByteBuffer cut = png(10, 10, true);
            assertThat(PictureStructure.ofPng(cut.limit(length))).as(length + " bytes").contains(Objection.DAMAGED);
        }
    }

    @Test
    void anOfficeDocumentIsTakenWithoutPrograms() throws IOException {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        Path plain = archive(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
        assertThat(OfficeStructure.type(plain)).contains(word);
        assertThat(ContentStructure.objection(plain, word)).isEmpty();
        Path open = archive(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<t/>"));
        assertThat(OfficeStructure.type(open)).contains("application/vnd.oasis.opendocument.text");
        assertThat(OfficeStructure.type(archive(Map.of("setup.exe", "MZ")))).isEmpty();
        assertThat(OfficeStructure.type(Files.writeString(folder.resolve("no-archive"), "PK\u0003\u0004rest"))).isEmpty();
        for (Map<String, String> parts : List.of(
                Map.of("word/vbaProject.bin", "x"), Map.of("Basic/Standard/Module1.xml", "x"),
                Map.of("word/embeddings/oleObject1.bin", "x"),
                Map.of("[Content_Types].xml", "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
                Map.of("word/_rels/settings.xml.rels",
                        "<Relationship Type=\"x/attachedTemplate\" Target=\"https://evil.example\" TargetMode=\"External\"/>"))) {
            assertThat(ContentStructure.objection(archive(parts), word)).as(parts.toString()).contains(Objection.ACTIVE);
        }
        assertThat(ContentStructure.objection(archive(Map.of("META-INF/manifest.xml", "<m:encryption-data/>")), word))
                .contains(Objection.ENCRYPTED);
        String much = "x".repeat(32 << 20);
        assertThat(ContentStructure.objection(archive(Stream.of("1", "2", "3", "4", "5")
                .collect(Collectors.toMap(name -> name, _ -> much))), word)).contains(Objection.TOO_MUCH_INSIDE);
    }

    private static Optional<Objection> pdf(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (Object part : parts) {
            all.writeBytes(part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return PdfStructure.objection(ByteBuffer.wrap(all.toByteArray()));
    }

    private static String stream(String content) {
        return ">>\nstream\n" + content + "\nendstream endobj";
    }

    private static byte[] packed(String content) {
        return packed(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    private static ByteBuffer png(int width, int height, boolean whole) {
        ByteBuffer png = ByteBuffer.allocate(45).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
                .put(new byte[9]);
        if (whole) {
            png.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        }
        return png.flip();
    }

    private static ByteBuffer jpeg(int marker, int width, int height) {
        return ByteBuffer.allocate(20).put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 1, 1})
                .put((byte) 0xff).put((byte) 0xff).put((byte) marker).putShort((short) 9).put((byte) 8)
                .putShort((short) height).putShort((short) width).flip();
    }

    private Path archive(Map<String, String> parts) throws IOException {
        Path archive = Files.createTempFile(folder, "document", "");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }
}
