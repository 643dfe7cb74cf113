package city.moves.services.applications;

import city.moves.services.forms.Fact;
import java.time.LocalDate;

/**
 * An answer that a person wants to be filled in when they apply again.
 *
 * @param service in whose application it was given, in German
 * @param stated  when it was handed in, or changed since
 */
record RememberedAnswer(Fact fact, String value, String service, LocalDate stated) {}
