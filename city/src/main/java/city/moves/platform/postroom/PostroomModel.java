package city.moves.platform.postroom;

import city.moves.platform.mail.Dispatch;
import city.moves.platform.mail.DispatchState;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Chip;
import city.moves.platform.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mails in one state. */
record PostroomModel(DispatchState state, Counts counts, KeyPage<Dispatch> mails, boolean further, boolean hasServer,
        long daysKept) {

    /** How many mails are in each state. */
    record Counts(Map<DispatchState, Integer> numbers) {

        int of(DispatchState state) {
            return numbers.getOrDefault(state, 0);
        }

        /** What needs a person most. */
        DispatchState first() {
            return Stream.of(DispatchState.DOUBTFUL, DispatchState.FAILED, DispatchState.WAITING)
                    .filter(state -> of(state) > 0).findFirst().orElse(DispatchState.SENT);
        }
    }

    List<Chip> chips(Page page) {
        return Arrays.stream(DispatchState.values())
                .filter(each -> each != DispatchState.SENDING || counts.of(each) > 0)
                .map(each -> new Chip(page.text("mail.state." + each) + " " + page.formats().number(counts.of(each)),
                        page.href(path(each)), each == state)).toList();
    }

    static String path(DispatchState state) {
        return PostroomPages.PATH + "?zustand=" + state;
    }

    static String path(Dispatch mail) {
        return PostroomPages.PATH + "/" + mail.id();
    }

    /** The words of a kind if its part brings some, else its key. */
    static String kind(Page page, Dispatch mail) {
        String key = "mail.kind." + mail.kind();
        String words = page.text(key);
        return words.equals(key) ? mail.kind() : words;
    }
}
