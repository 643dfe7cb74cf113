package city.moves.services;

import java.util.List;

/**
 * What a service costs.
 *
 * @param costs      at least one once the service is published
 * @param prepayment true if the office works only after it was paid
 */
public record Fees(List<Cost> costs, boolean prepayment) {

    public Fees {
        costs = List.copyOf(costs);
    }
}
