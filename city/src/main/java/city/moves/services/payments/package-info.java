/**
 * Payments with a provider that the city trusts, in the shape of XBezahldienste: asked for once, booked once, and told only
 * by the provider itself when it is asked. Knows of an application only its id.
 */
@NullMarked
package city.moves.services.payments;

import org.jspecify.annotations.NullMarked;
