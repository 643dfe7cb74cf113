package city.moves.services.formdesk;

import city.moves.services.Signature;
import city.moves.services.VersionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a form with how far it is.
 *
 * @param validFrom the first day on which people begin with it; null until it is published
 * @param editor    who brought or wrote it last; null for the terminal
 * @param reviewer  who published it; null for none
 * @param published when it was published; null until then
 * @param remark    what it was sent back with, or why it was withdrawn; empty for nothing
 * @param brought   when its editor stored it
 * @param version   of the row, raised by each change
 */
record DeskForm(UUID id, String service, int number, String title, VersionState state, @Nullable LocalDate validFrom,
        @Nullable Signature editor, @Nullable Signature reviewer, @Nullable Instant published, String remark, Instant brought,
        int version) {

    /** Of several with which people may begin, the last one is the one that they get. */
    static final Comparator<DeskForm> LATER = Comparator
            .comparing(DeskForm::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DeskForm::published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DeskForm::number);

    boolean isDraft() {
        return state == VersionState.DRAFT;
    }

    boolean isBegunWithOn(LocalDate day) {
        return state == VersionState.PUBLISHED && (validFrom == null || !validFrom.isAfter(day));
    }
}
