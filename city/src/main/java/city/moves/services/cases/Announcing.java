package city.moves.services.cases;

import city.moves.engines.periods.Announcement;
import city.moves.engines.periods.AnnouncementTable;
import city.moves.engines.periods.Delivery;
import city.moves.engines.periods.RemedyTable;
import city.moves.engines.periods.WorkingDays;
import city.moves.services.correspondence.Notice;
import java.time.LocalDate;

/** Works out from when a notice counts as announced, and until when one may object to it. */
final class Announcing {

    private static final AnnouncementTable ANNOUNCEMENTS = AnnouncementTable.published();
    private static final RemedyTable REMEDIES = RemedyTable.published();

    private Announcing() {}

    /**
     * @param announced from when it counts as announced
     * @param objection the last day on which one may object
     */
    record Days(LocalDate announced, LocalDate objection) {}

    /** @param sent posted, or laid into the mailbox */
    static Days of(Notice notice, LocalDate sent) {
        String basis = notice.delivery().basis();
        LocalDate announced = switch (ANNOUNCEMENTS.rule(basis, sent).orElseThrow().announce(Delivery.sentOn(sent), sent,
                WorkingDays.BADEN_WUERTTEMBERG)) {
            case Announcement.Announced(LocalDate day) -> day;
            case Announcement.Awaited _, Announcement.Lapsed _ -> throw new IllegalStateException(basis + " waits for a reader");
        };
        return new Days(announced, REMEDIES.rule(notice.remedy(), announced).orElseThrow()
                .after(announced, WorkingDays.BADEN_WUERTTEMBERG).lastDay());
    }
}
