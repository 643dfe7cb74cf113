/**
 * Services of other houses from which layers are fetched: OGC API Features and WFS. {@link city.moves.geo.remote.AskingService}
 * says what a service has, {@link city.moves.geo.remote.FetchingLayer} brings one of its layers home as a file.
 */
@NullMarked
package city.moves.geo.remote;

import org.jspecify.annotations.NullMarked;
