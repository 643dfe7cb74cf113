/** MoveS, the digital city platform: the platform's parts and one room per capability. */
@NullMarked
package city.moves;

import org.jspecify.annotations.NullMarked;
