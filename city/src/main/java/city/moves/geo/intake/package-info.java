/**
 * How files become layers: uploaded, looked at, mapped, compared with what is there, and taken. Knows the layers and
 * their features from the room around it; the formats are an engine's.
 */
@NullMarked
package city.moves.geo.intake;

import org.jspecify.annotations.NullMarked;
