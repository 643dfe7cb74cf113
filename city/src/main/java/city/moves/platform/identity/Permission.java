package city.moves.platform.identity;

/**
 * A right that a capability contributes as a bean and asks for in its use cases.
 *
 * @param order place in the list of rights
 * @param key   such as {@code strategy.steer}; the text {@code permission.<key>} names it
 */
public record Permission(int order, String key) {}
