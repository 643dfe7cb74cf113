package city.moves.platform.pdf;

import city.moves.platform.web.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** Gives a set document what depends on the house: the moment of its making, its number, and tags that say nothing wrong. */
final class Finish {

    private static final String MOMENT = "<xmp:CreateDate>[^<]*</xmp:CreateDate>";

    private static final Set<String> SILENT = Set.of("THead", "TFoot", "Span", "P", "Div");

    private Finish() {}

    static void give(PDDocument document, Fingerprint fingerprint, Paper paper) throws IOException {
        ZonedDateTime made = paper.made().truncatedTo(ChronoUnit.SECONDS).atZone(Formats.CITY_TIME);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8).replaceFirst(MOMENT,
                "<xmp:CreateDate>" + made.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + "</xmp:CreateDate>");
        metadata.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(fingerprint.number());
        takeEmptyWordsFrom(document.getDocumentCatalog().getStructureTreeRoot());
        takeEmptyPartsFrom(document.getDocumentCatalog().getStructureTreeRoot());
    }

    /** An empty description would be read aloud instead of the words of a link. */
    private static void takeEmptyWordsFrom(PDStructureNode node) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                String description = element.getAlternateDescription();
                if (description != null && description.isEmpty()) {
                    element.getCOSObject().removeItem(COSName.ALT);
                }
                takeEmptyWordsFrom(element);
            }
        }
    }

    /** Heads that a table has not got, lines to write on, breaks: what has no words is no part of what is read. */
    private static void takeEmptyPartsFrom(PDStructureNode node) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                takeEmptyPartsFrom(element);
                if (SILENT.contains(element.getStructureType()) && element.getKids().isEmpty()) {
                    node.removeKid(element);
                }
            }
        }
    }
}
