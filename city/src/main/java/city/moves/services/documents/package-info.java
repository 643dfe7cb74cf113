/**
 * What is written on paper about an application: the receipt of what was handed in, letters and notices of the office,
 * and the form for those who fill it in by hand. Knows forms, and applications by their id only.
 */
@NullMarked
package city.moves.services.documents;

import org.jspecify.annotations.NullMarked;
