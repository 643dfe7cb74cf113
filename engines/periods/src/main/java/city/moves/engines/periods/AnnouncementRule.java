package city.moves.engines.periods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of announcements.
 *
 * @param basis     the law, as {@code VwVfG § 41 (2)}
 * @param lapsing   days after the message within which it must be read
 * @param moves     whether a last day without work moves to the next working day
 * @param confirmed false: to be looked up before it is relied on
 * @param source    the text or publication from which the row comes
 */
public record AnnouncementRule(String basis, LocalDate validFrom, Counted counted, int days, @Nullable Integer lapsing,
        boolean moves, boolean confirmed, String source) {

    /** From which event the days are counted. */
    public enum Counted {
        SENT,
        RETRIEVED,
        ARRIVED
    }

    public AnnouncementRule {
        if (days < 0 || (counted == Counted.RETRIEVED) != (lapsing != null)) {
            throw new IllegalArgumentException(basis + " from " + validFrom);
        }
    }

    /**
     * @param today decides whether there is still time to read it
     */
    public Announcement announce(Delivery delivery, LocalDate today, WorkingDays workingDays) {
        LocalDate renewed = delivery.renewed();
        LocalDate arrived = delivery.arrived();
        if (renewed == null || arrived != null && arrived.isBefore(renewed)) {
            Announcement first = announce(delivery.sent(), arrived, today, workingDays);
            if (renewed == null || !(first instanceof Announcement.Lapsed)) {
                return first;
            }
            arrived = null;
        }
        return announce(renewed, arrived, today, workingDays);
    }

    private Announcement announce(LocalDate sent, @Nullable LocalDate arrived, LocalDate today, WorkingDays workingDays) {
        return switch (counted) {
            case SENT -> {
                LocalDate presumed = end(sent, workingDays);
                yield new Announcement.Announced(arrived != null && arrived.isAfter(presumed) ? arrived : presumed);
            }
            case RETRIEVED -> retrieved(sent.plusDays(lapsing == null ? 0 : lapsing), arrived, today, workingDays);
            case ARRIVED -> arrived == null ? new Announcement.Awaited(null)
                    : new Announcement.Announced(end(arrived, workingDays));
        };
    }

    private Announcement retrieved(LocalDate last, @Nullable LocalDate read, LocalDate today, WorkingDays workingDays) {
        if (read != null && !read.isAfter(last)) {
            return new Announcement.Announced(end(read, workingDays));
        }
        return today.isAfter(last) || read != null
                ? new Announcement.Lapsed(last.plusDays(1)) : new Announcement.Awaited(last);
    }

    private LocalDate end(LocalDate event, WorkingDays workingDays) {
        LocalDate end = event.plusDays(days);
        return moves ? workingDays.onOrAfter(end) : end;
    }
}
