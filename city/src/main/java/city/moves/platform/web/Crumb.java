package city.moves.platform.web;

/**
 * One step of the way to a page.
 *
 * @param path  address without language prefix
 * @param label as shown
 */
public record Crumb(String path, String label) {}
