/** Where editors bring the forms of services, adjust and publish them. What a file says stays as it was brought. */
@NullMarked
package city.moves.services.formdesk;

import org.jspecify.annotations.NullMarked;
