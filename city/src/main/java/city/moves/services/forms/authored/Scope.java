package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.LegalReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where entries stand.
 *
 * @param keys     of the groups from the top, as rules name them
 * @param name     from which ids are drawn
 * @param version  of what stands there
 * @param law      on which all of it rests
 * @param reasoned true if it is said why it is asked
 * @param parts    of a building block that are wanted, by name, true for those that may stay empty; null outside of one
 */
record Scope(String keys, ElementPath path, String name, String version, List<LegalReference> law, boolean reasoned,
        @Nullable Map<String, Boolean> parts) {

    static Scope top(String slug, String version) {
        return new Scope("", ElementPath.TOP, slug, version, List.of(), false, null);
    }

    String key(String key) {
        return keys.isEmpty() ? key : keys + "/" + key;
    }

    String id(char letter, String key) {
        return Ids.of(letter, name + "/" + key);
    }

    /** @param added laws of the group itself */
    Scope in(String key, String id, List<LegalReference> added, boolean reason) {
        return new Scope(key(key), path.child(id), name + "/" + key, version, added.isEmpty() ? law : added,
                reasoned || reason || !added.isEmpty(), parts);
    }

    /** The same place, where what a building block says is read. */
    Scope of(Block block, Map<String, Boolean> wanted) {
        return new Scope(keys, path, block.name(), block.version(), law, reasoned, wanted);
    }
}
