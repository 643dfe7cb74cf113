package city.moves.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a controller whose deed is dangerous: whoever asks must have proved who they are not long ago, and
 * surely enough. If not, they are asked to, and what they entered goes on afterwards. Files and passwords do not, which
 * the person is told.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProofNeeded {

    /** How long ago the proof may be. */
    int minutes() default 10;

    /** How surely the account must belong to the person. */
    Assurance assurance() default Assurance.BASIC;
}
