/**
 * The files in which geodata comes to a city. {@link city.moves.engines.geoformats.GeoFiles} opens one as a
 * {@link city.moves.engines.geoformats.FeatureSource}, which streams its features and lists what is wrong with them. Nothing in
 * a file can do more than become a {@link city.moves.engines.geoformats.Problem}.
 */
@NullMarked
package city.moves.engines.geoformats;

import org.jspecify.annotations.NullMarked;
