package city.moves.platform.operations;

import java.util.List;

/**
 * What a part lets people set from outside. It is asked before anything starts, so it is no bean: its class is named in
 * {@code META-INF/spring.factories} and has a constructor without parameters. A setting that no part names is a mistake.
 */
public interface SettingsCheck {

    /** Every setting of this part whose name begins with {@code moves.}, and others that it wants examined. */
    List<Setting> settings();

    /** Mistakes that no setting shows alone, such as a name without its password. Nothing is touched. */
    default List<Mistake> examineTogether(Settings settings) {
        return List.of();
    }
}
