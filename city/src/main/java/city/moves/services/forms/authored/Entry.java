package city.moves.services.forms.authored;

import city.moves.services.authored.AuthoredMap;

/**
 * What the lint asks of a position beyond what its form says.
 *
 * @param map      where it stands in the file
 * @param reasoned true if a law or a reason says why it is asked, here or above
 * @param document what the service's text calls what is to be uploaded; empty for everything else
 * @param later    true if it may be handed in later
 * @param example  of an answer where there is a pattern; empty elsewhere
 */
record Entry(AuthoredMap map, boolean reasoned, String document, boolean later, String example) {

    static Entry of(AuthoredMap map) {
        return new Entry(map, true, "", false, "");
    }
}
