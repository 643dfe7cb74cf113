package city.moves.engines.oparl;

/** How an object came: alone under its address or in a list of its kind, or inside of another one. */
public enum Place {
    ALONE,
    /** In a list from which inner objects were asked to be left out ({@code omit_internal}, chapter 2.6.3). */
    WITHOUT_INNER,
    INSIDE
}
