package city.moves.platform.mail;

import city.moves.platform.database.DatabaseAccess;
import java.time.Clock;
import java.time.Duration;

/** A node in a process of its own, to be killed while it delivers. */
final class LostNode {

    private LostNode() {}

    public static void main(String[] arguments) {
        MailSettings local = MailNode.settings(Integer.parseInt(arguments[3]));
        MailSettings patient = new MailSettings(local.host(), local.port(), local.security(), "", "", local.from(), "",
                "", local.perMinute(), Duration.ofMinutes(5), local.giveUpAfter(), local.keep());
        try (MailNode node = new MailNode(new DatabaseAccess(arguments[0], arguments[1], arguments[2]), patient,
                Clock.systemUTC())) {
            node.deliverDue();
        }
    }
}
