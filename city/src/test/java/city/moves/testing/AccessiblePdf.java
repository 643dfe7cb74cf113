package city.moves.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A document as veraPDF judges it and as a screen reader reads it. */
public final class AccessiblePdf {

    private final StringBuilder read = new StringBuilder();

    private AccessiblePdf() {}

    /** Fails unless the document is PDF/A-2a and PDF/UA-1. */
    public static void check(byte[] document) {
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            ValidationResult result = judge(document, standard);
            Map<String, String> failed = new TreeMap<>();
            result.getTestAssertions().stream().filter(one -> one.getStatus() != TestAssertion.Status.PASSED)
                    .forEach(one -> failed.put(one.getRuleId().getClause(), one.getMessage() + one.getLocation().getContext()));
            assertThat(failed).as("%s", standard).isEmpty();
            assertThat(result.isCompliant()).as("%s", standard).isTrue();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }

    private static ValidationResult judge(byte[] document, PDFAFlavour standard) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), standard)) {
            return Foundries.defaultInstance().createValidator(standard, false).validate(parser);
        } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The words in the order of the document's tags: {@code <H1>Title<P>Words}. */
    public static String read(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            AccessiblePdf reader = new AccessiblePdf();
            Map<COSBase, Map<Integer, String>> words = new HashMap<>();
            for (PDPage page : pdf.getPages()) {
                words.put(page.getCOSObject(), words(page));
            }
            reader.read(pdf.getDocumentCatalog().getStructureTreeRoot(), words);
            return reader.read.toString();
        }
    }

    private static Map<Integer, String> words(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> words = new HashMap<>();
        collect(extractor.getMarkedContents(), words);
        return words;
    }

    private static void collect(List<?> contents, Map<Integer, String> words) {
        for (Object content : contents) {
            if (content instanceof PDMarkedContent marked) {
                StringBuilder text = new StringBuilder();
                marked.getContents().stream().filter(TextPosition.class::isInstance)
                        .forEach(letter -> text.append(((TextPosition) letter).getUnicode()));
                words.put(marked.getMCID(), text.toString());
                collect(marked.getContents(), words);
            }
        }
    }

    private void read(PDStructureNode node, Map<COSBase, Map<Integer, String>> words) {
        for (Object child : node.getKids()) {
            switch (child) {
                case PDStructureElement element -> {
                    read.append('<').append(element.getStructureType())
                            .append(element.getLanguage() == null ? "" : " " + element.getLanguage()).append('>');
                    read(element, words);
                }
                case Integer number -> read.append(words.get(((PDStructureElement) node).getPage().getCOSObject()).get(number));
                case PDMarkedContentReference part -> read.append(words.get(part.getPage().getCOSObject()).get(part.getMCID()));
                default -> { }
            }
        }
    }
}
