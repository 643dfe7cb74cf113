package city.moves.platform.web;

/**
 * A filter as a link.
 *
 * @param label   what it filters, with its number: "gefährdet 3"
 * @param href    the same list with the filter set, or without it if it is set already
 * @param current true if it is set
 */
public record Chip(String label, String href, boolean current) {}
