package city.moves.platform.pdf;

import java.util.List;

/**
 * What a letter says around its text; the subject is the paper's title.
 *
 * @param office    that writes, below the name of the city
 * @param sender    office and address on one line, for the window of the envelope
 * @param recipient name and address, one line each
 * @param reference what both sides know the matter by: number, day, who answers questions
 * @param remedy    how to object; empty if nothing was decided
 */
public record LetterHead(String office, String sender, String recipient, List<Line> reference, String remedy) {

    /** One line of the reference block. */
    public record Line(String name, String value) {}

    /** They stand apart by an empty line. */
    List<String> remedyInParagraphs() {
        return List.of(remedy.strip().split("\\R\\h*\\R+"));
    }
}
