/**
 * Keeps what people and capabilities bring as files: each content once, named by its hash, in a folder that all nodes
 * share. A row says who holds it; what nobody holds any more is removed a day later.
 */
@NullMarked
@ApplicationModule(displayName = "Dateien")
package city.moves.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
