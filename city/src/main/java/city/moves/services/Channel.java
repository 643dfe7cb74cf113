package city.moves.services;

import java.util.Locale;

/** How people get a service. */
public enum Channel {
    /** Online from the first question to the answer. */
    ONLINE,
    /** The application is made online, and the person appears afterwards. */
    PRESENCE,
    /** At an appointment. */
    APPOINTMENT,
    /** The city informs; the service is somebody else's. */
    INFORMATION;

    /** True if the application itself is made online. */
    public boolean isOnline() {
        return this == ONLINE || this == PRESENCE;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
