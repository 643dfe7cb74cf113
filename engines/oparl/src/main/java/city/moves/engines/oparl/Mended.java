package city.moves.engines.oparl;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as the standard wants it.
 *
 * @param object of version 1.1; the one that was read is as it was
 * @param mends  what was changed for that
 * @param left   what is still wrong, because nobody can know what is right
 */
public record Mended(ObjectType type, ObjectNode object, List<Mend> mends, List<Finding> left) {}
