package city.moves.strategy;

import java.util.List;
import java.util.Map;

/**
 * How the strategy branches.
 *
 * @param fields   by their numbers
 * @param byBundle the number of the field by the key of a bundle
 */
record Branches(List<FieldOfAction> fields, Map<String, Integer> byBundle) {}
