/**
 * Where staff keep the layers: what they are, who may edit them, how they are drawn, and each feature with its history.
 */
@NullMarked
package city.moves.geo.desk;

import org.jspecify.annotations.NullMarked;
