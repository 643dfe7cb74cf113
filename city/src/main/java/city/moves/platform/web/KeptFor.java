package city.moves.platform.web;

import java.time.Duration;

/**
 * How long something about people is kept, where the city sets it: the page about privacy says it.
 *
 * @param section of that page, whose text names the days as {@code {1}}
 */
public record KeptFor(String section, Duration time) {}
