package city.moves.engines.geoformats;

/**
 * What must go along with exported data.
 *
 * @param attribution the source note as its licence asks for it, such as {@code © GeoBasis-DE / BKG 2021 (Daten verändert)}
 * @param licence     its name or address
 */
public record SourceNote(String attribution, String licence) {}
