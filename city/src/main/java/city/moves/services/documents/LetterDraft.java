package city.moves.services.documents;

import city.moves.platform.web.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What an office wants to write. All texts are plain.
 *
 * @param language   of the letter, in which its fixed words stand as well
 * @param addressee  name and address for the window of the envelope, six lines at most; empty lines are left out
 * @param date       that the letter bears
 * @param reference  by which the matter is known; empty for none
 * @param subject    also the title of the document
 * @param salutation empty for the one to whom it may concern
 * @param remedy     how to object; empty if nothing is decided
 * @param signer     who answers for it, with what stands before a name, such as "i. V."; empty for nobody
 */
public record LetterDraft(Language language, Sender sender, List<String> addressee, LocalDate date, String reference,
        String subject, String salutation, List<LetterPart> parts, String remedy, String signer) {

    static final int MOST_LINES = 6;

    public LetterDraft {
        addressee = addressee.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        parts = List.copyOf(parts);
        if (subject.isBlank() || addressee.size() > MOST_LINES) {
            throw new IllegalArgumentException("a letter has a subject, and six lines for the address at most");
        }
    }
}
