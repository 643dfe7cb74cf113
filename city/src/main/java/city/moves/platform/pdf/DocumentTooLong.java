package city.moves.platform.pdf;

/** A document that would take more memory and time than one may. */
public class DocumentTooLong extends RuntimeException {

    DocumentTooLong(int length, int longest) {
        super("a document of " + length + " characters; " + longest + " are the most");
    }
}
