/** What office and applicant write to each other, from a question to the notice. */
@NullMarked
package city.moves.services.correspondence;

import org.jspecify.annotations.NullMarked;
