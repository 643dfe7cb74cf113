package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what with the layers of the map. */
public final class LayerRights {

    public static final Refusal MISSING = Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");

    private LayerRights() {}

    /** Everyone with a right in this room may look at everything in it. */
    public static boolean mayLook(Actor actor) {
        return actor.may(GeoRights.EDIT) || actor.may(GeoRights.MANAGE);
    }

    /** True if the actor's office may edit its features: the layer's own, or one that was let in. */
    public static boolean mayWrite(Actor actor, Layer layer) {
        return Stream.concat(Stream.of(layer.facts().department()), layer.writers().stream())
                .anyMatch(department -> actor.may(GeoRights.EDIT, department));
    }

    /** True if the actor may make a layer for some office. */
    public static boolean mayMake(Actor actor) {
        return actor.may(GeoRights.EDIT);
    }

    /** True if the actor may make a layer for this office. */
    public static boolean mayMake(Actor actor, String department) {
        return actor.may(GeoRights.EDIT, department);
    }

    /** True if the actor may say what the layer is, how it is drawn and who sees it. */
    public static boolean mayKeep(Actor actor, Layer layer) {
        return actor.may(GeoRights.EDIT, layer.facts().department()) || mayLetIn(actor, layer);
    }

    /** True if the actor may let other offices in. */
    public static boolean mayLetIn(Actor actor, Layer layer) {
        return actor.may(GeoRights.MANAGE, layer.facts().department());
    }

    /** The keys of the departments in which the actor may edit. */
    public static Set<String> departments(Actor actor) {
        return actor.rights().getOrDefault(GeoRights.EDIT.key(), Set.of());
    }
}
