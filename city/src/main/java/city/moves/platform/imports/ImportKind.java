package city.moves.platform.imports;

import java.io.IOException;

/**
 * A kind of data that can be taken over. A capability contributes it as a bean. The source is hostile until parsed; a
 * second import of the same source changes nothing.
 */
public interface ImportKind {

    /** The word after {@code ./moves import}, such as {@code measures}. */
    String key();

    /** What the source has to be, in one line. */
    String description();

    /**
     * Takes over what is right and reports what is not.
     *
     * @param source as given at the terminal: a path or an address
     * @throws IOException if the source cannot be read at all
     */
    ImportReport importFrom(String source) throws IOException;
}
