package city.moves.engines.oparl;

/**
 * What the standard knows of an object.
 *
 * @param name      such as {@code agendaItem}
 * @param shape     of its value
 * @param mandatory if each object that is not deleted has it
 */
public record Field(String name, Shape shape, boolean mandatory) {}
