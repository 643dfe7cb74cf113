package city.moves.services.documents;

import city.moves.platform.pdf.DocumentPress;
import city.moves.platform.pdf.DocumentTooLong;
import city.moves.platform.pdf.Paper;
import city.moves.platform.web.Messages;
import city.moves.services.ServiceWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets what was handed in as a receipt. Like a letter, it takes a file and its time, and belongs into no transaction. */
@Component
public class PrintingReceipt {

    private final DocumentPress press;
    private final DocumentFiles files;
    private final Messages messages;

    PrintingReceipt(DocumentPress press, DocumentFiles files, Messages messages) {
        this.press = press;
        this.files = files;
        this.messages = messages;
    }

    /**
     * What the template shows.
     *
     * @param sections none if there are more answers than a document can hold
     */
    record Model(ReceiptDraft draft, ServiceWords words, List<Section> sections) {}

    /** @param title empty for the questions without a group */
    record Section(String title, List<Answered> parts) {}

    /** The receipt as a file, to be kept by {@link KeepingDocument}. */
    public PrintedDocument print(ReceiptDraft draft) {
        return files.write(bytes(draft), DocumentKind.RECEIPT, draft.reference(), draft.language());
    }

    byte[] bytes(ReceiptDraft draft) {
        Paper paper = press.paper(draft.language(),
                messages.text(draft.language(), "documents.receipt.title", draft.reference()), draft.received());
        AnsweredParts answered = new AnsweredParts(draft.handedIn().answers(), draft.handedIn().files(), paper);
        List<Section> sections = draft.handedIn().steps().stream()
                .map(step -> new Section(step.step().title(), answered.of(step.step().title(), step.parts()))).toList();
        try {
            return print(draft, paper, sections);
        } catch (DocumentTooLong _) {
            return print(draft, paper, List.of());
        }
    }

    private byte[] print(ReceiptDraft draft, Paper paper, List<Section> sections) {
        return press.print("services/documents/receipt", paper, new Model(draft, new ServiceWords(paper), sections));
    }
}
