/**
 * How the city tells people something: an inbox, and mail as each person wants it. Other parts contribute
 * {@link city.moves.platform.notifications.NoticeKind}s and send by
 * {@link city.moves.platform.notifications.Notifications}; who follows a thing is known to
 * {@link city.moves.platform.notifications.Followers}.
 */
@NullMarked
@ApplicationModule(displayName = "Nachrichten")
package city.moves.platform.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
