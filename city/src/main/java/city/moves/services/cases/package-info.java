/**
 * The desk on which the offices work on what was applied for: inbox, case, correspondence, decision. Who may do what when
 * stands in one table, {@link city.moves.services.cases.CaseAction}.
 */
@NullMarked
package city.moves.services.cases;

import org.jspecify.annotations.NullMarked;
