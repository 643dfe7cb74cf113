package city.moves.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * A table over several pages repeats its head for the eye. The repetitions are no part of the text: each cell of the head
 * would be read aloud once for every page.
 */
final class RepeatedHeads {

    private static final COSName NUMBER = COSName.MCID;

    private final PDDocument document;
    private final Map<COSBase, Set<Integer>> repeated = new HashMap<>();

    private RepeatedHeads(PDDocument document) {
        this.document = document;
    }

    static void takeOut(PDDocument document) throws IOException {
        RepeatedHeads heads = new RepeatedHeads(document);
        heads.findIn(document.getDocumentCatalog().getStructureTreeRoot(), false);
        for (PDPage page : document.getPages()) {
            Set<Integer> numbers = heads.repeated.getOrDefault(page.getCOSObject(), Set.of());
            if (!numbers.isEmpty()) {
                heads.forget(page, numbers);
                heads.decorate(page, numbers);
            }
        }
    }

    private void findIn(PDStructureNode node, boolean inHead) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                boolean head = inHead || element.getStructureType().equals("THead");
                findIn(element, head);
                if (head) {
                    cut(element);
                }
            }
        }
    }

    /** Takes what stands on later pages than the element itself out of it. */
    private void cut(PDStructureElement element) {
        if (!(element.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray parts)) {
            return;
        }
        COSBase ownPage = element.getCOSObject().getDictionaryObject(COSName.PG);
        for (int index = parts.size() - 1; index >= 0; index--) {
            if (parts.getObject(index) instanceof COSDictionary part && part.containsKey(NUMBER)
                    && part.getDictionaryObject(COSName.PG) instanceof COSBase page && page != ownPage) {
                repeated.computeIfAbsent(page, _ -> new HashSet<>()).add(part.getInt(NUMBER));
                parts.remove(index);
            }
        }
    }

    private void forget(PDPage page, Set<Integer> numbers) throws IOException {
        PDNumberTreeNode tree = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        if (tree.getValue(page.getStructParents()) instanceof PDParentTreeValue value
                && value.getCOSObject() instanceof COSArray parents) {
            numbers.forEach(number -> parents.set(number, COSNull.NULL));
        }
    }

    /** Marks the repetition as decoration of the page. */
    private void decorate(PDPage page, Set<Integer> numbers) throws IOException {
        List<Object> written = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            int last = written.size();
            if (token instanceof Operator operator && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                    && numbers.contains(numberOf(written.get(last - 1), page))) {
                written.subList(last - 2, last).clear();
                written.add(COSName.ARTIFACT);
                written.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
            } else {
                written.add(token);
            }
        }
        PDStream stream = new PDStream(document);
        try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(bytes).writeTokens(written);
        }
        page.setContents(stream);
    }

    private static int numberOf(Object properties, PDPage page) {
        if (properties instanceof COSName name) {
            PDPropertyList list = page.getResources().getProperties(name);
            return list == null ? -1 : list.getCOSObject().getInt(NUMBER);
        }
        return properties instanceof COSDictionary dictionary && dictionary.getDictionaryObject(NUMBER) instanceof COSNumber number
                ? number.intValue() : -1;
    }
}
