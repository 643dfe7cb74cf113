package city.moves.engines.xdatenfelder;

import java.nio.charset.StandardCharsets;

/**
 * Writes a message as a file of its edition. A message that was read comes back equal; one that was made gains the names of the
 * published lists of its codes.
 */
public final class SchemaWriter {

    /** In UTF-8. */
    public byte[] write(SchemaMessage message) {
        XmlElement root = new ModelWriter(message.edition()).message(message);
        return XmlText.of(root, message.edition().namespace()).getBytes(StandardCharsets.UTF_8);
    }
}
