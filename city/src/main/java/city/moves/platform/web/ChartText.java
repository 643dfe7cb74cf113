package city.moves.platform.web;

/**
 * The words of a chart.
 *
 * @param title    its finding
 * @param subtitle what is measured, in which unit
 * @param caveat   what one must know to read it; empty for none
 * @param axis     name of the first column of its table
 * @param measure  name of the value column of its table
 */
public record ChartText(String title, String subtitle, String caveat, String axis, String measure) {}
