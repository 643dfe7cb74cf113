/**
 * What people hand in: as XML and as JSON, and the schemas by which both can be judged. All of it follows one
 * {@link city.moves.engines.xdatenfelder.submissions.SubmissionForm}, so that no judge is stricter than the other.
 */
@NullMarked
package city.moves.engines.xdatenfelder.submissions;

import org.jspecify.annotations.NullMarked;
