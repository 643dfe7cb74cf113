/**
 * Geometry as bytes. Well-known binary (OGC 06-103r4 section 8, ISO 13249-3 with heights) is walked by a visitor without
 * building objects, written as GeoJSON (RFC 7946) straight into a stream, and made from GeoJSON. Inside WKB east always comes
 * before north.
 */
@NullMarked
package city.moves.engines.tiles.geometry;

import org.jspecify.annotations.NullMarked;
