/**
 * Mail that leaves the house: an outbox written in the transaction of a use case and delivered by every node, never twice
 * what a server accepted. Other parts hand a {@link city.moves.platform.mail.Mail} to the
 * {@link city.moves.platform.mail.Outbox}.
 */
@NullMarked
@ApplicationModule(displayName = "E-Mail")
package city.moves.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
