/**
 * OParl 1.1, the interface of council information systems: its objects ({@link city.moves.engines.oparl.ObjectType}), the rules by
 * which an answer is judged ({@link city.moves.engines.oparl.Judge}, {@link city.moves.engines.oparl.ListJudge}), what is made of
 * answers that break them or are of version 1.0 ({@link city.moves.engines.oparl.Mending}), and how a copy is kept in step with a
 * server ({@link city.moves.engines.oparl.Following}).
 */
@NullMarked
package city.moves.engines.oparl;

import org.jspecify.annotations.NullMarked;
