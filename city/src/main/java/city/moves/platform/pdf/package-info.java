/**
 * Documents to keep and to print: PDF/A-2a that is PDF/UA-1 at the same time, written by a template of a capability. A
 * document has the same bytes whenever it is made of the same words and moment, and reads nothing but its template.
 */
@NullMarked
@ApplicationModule(displayName = "Dokumente")
package city.moves.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
