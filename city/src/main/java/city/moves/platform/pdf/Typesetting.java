package city.moves.platform.pdf;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;

/** Sets a manuscript on pages. Whatever it names outside of itself is not read: no file, no address. */
final class Typesetting {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSStreamFactory NOTHING = address -> {
        throw new IllegalArgumentException("a document reads nothing: " + address);
    };

    private Typesetting() {}

    static byte[] set(Document manuscript, Fingerprint fingerprint, Paper paper) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = builder(document).withW3cDocument(manuscript, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                RepeatedHeads.takeOut(document);
                Finish.give(document, fingerprint, paper);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static PdfRendererBuilder builder(PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("MoveS")
                .useUriResolver((base, address) -> null)
                .useProtocolsStreamImplementation(NOTHING, "http", "https", "file", "jar", "classpath", "data", "ftp");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        for (Typeface face : Typeface.values()) {
            builder.useFont(new Face(face, document), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }

    /** A typeface that is taken into the document when the first word needs it. */
    private static final class Face extends PDFontSupplier {

        private final Typeface face;
        private final PDDocument document;

        Face(Typeface face, PDDocument document) {
            super(null);
            this.face = face;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return face.in(document);
        }
    }
}
