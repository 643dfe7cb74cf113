package city.moves.services.documents;

import city.moves.platform.pdf.DocumentPress;
import city.moves.platform.pdf.DocumentTooLong;
import city.moves.platform.pdf.LetterHead;
import city.moves.platform.pdf.Paper;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets what an office wrote as a letter. It takes some tenths of a second and a file: no place within a transaction. */
@Component
public class PrintingLetter {

    private final DocumentPress press;
    private final DocumentFiles files;
    private final Clock clock;

    PrintingLetter(DocumentPress press, DocumentFiles files, Clock clock) {
        this.press = press;
        this.files = files;
        this.clock = clock;
    }

    /** What the template shows. */
    record Model(LetterDraft draft, LetterHead head) {}

    /** The letter to look at, which is kept nowhere. */
    public Outcome<byte[]> preview(LetterDraft draft) {
        try {
            Paper paper = press.paper(draft.language(), draft.subject(), clock.instant());
            return Outcome.done(press.print("services/documents/letter", paper, new Model(draft, head(draft, paper))));
        } catch (DocumentTooLong _) {
            return Outcome.refused(Trouble.INPUT_TOO_LARGE, "documents.too-long");
        }
    }

    /** The letter as a file, to be kept by {@link KeepingDocument}. */
    public Outcome<PrintedDocument> print(DocumentKind kind, LetterDraft draft) {
        return switch (preview(draft)) {
            case Outcome.Done<byte[]>(byte[] bytes) ->
                    Outcome.done(files.write(bytes, kind, draft.reference(), draft.language()));
            case Outcome.Refused<byte[]>(var refusals) -> new Outcome.Refused<>(refusals);
        };
    }

    private static LetterHead head(LetterDraft draft, Paper paper) {
        Sender sender = draft.sender();
        List<LetterHead.Line> lines = new ArrayList<>();
        add(lines, paper.text("documents.letter.reference"), draft.reference());
        add(lines, paper.text("documents.letter.date"), paper.formats().longDay(draft.date()));
        add(lines, paper.text("documents.letter.contact"), sender.contact());
        add(lines, paper.text("documents.letter.phone"), sender.phone());
        add(lines, paper.text("documents.letter.mail"), sender.mail());
        return new LetterHead(sender.office(), sender.line(paper.author()), String.join("\n", draft.addressee()), lines,
                draft.remedy());
    }

    private static void add(List<LetterHead.Line> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(new LetterHead.Line(name, value));
        }
    }
}
