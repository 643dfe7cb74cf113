package city.moves.platform.web;

import java.util.UUID;

/**
 * What waits for a signed-in person, shown as a small number beside the name on every page. One part contributes it as a
 * bean and answers without asking the database each time.
 */
public interface News {

    /**
     * How much waits, and where.
     *
     * @param path  address without language prefix
     * @param label key of the text that names it, with {@code .one} and {@code .other}
     */
    record Waiting(int number, String path, String label) {}

    Waiting waitingFor(UUID account);
}
