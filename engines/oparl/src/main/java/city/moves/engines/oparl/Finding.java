package city.moves.engines.oparl;

/**
 * A broken rule.
 *
 * @param object the address of the object that was judged, or of the page
 * @param place  of the value inside of it, such as {@code agendaItem[3].order}; empty for the whole
 * @param detail what stands there
 */
public record Finding(String object, String place, Rule rule, String detail) {

    @Override
    public String toString() {
        return object + " " + place + ": " + rule + (detail.isEmpty() ? "" : ", " + detail);
    }
}
