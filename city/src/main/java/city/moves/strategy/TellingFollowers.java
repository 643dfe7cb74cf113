package city.moves.strategy;

import city.moves.platform.notifications.Followers.Follower;
import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.NoticeWords;
import city.moves.platform.notifications.Notifications;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to those who follow measures what the released report of a month says of them: one message for all. */
@Component
class TellingFollowers {

    private final Snapshots snapshots;
    private final Notifications notifications;
    private final Messages messages;

    TellingFollowers(Snapshots snapshots, Notifications notifications, Messages messages) {
        this.snapshots = snapshots;
        this.notifications = notifications;
        this.messages = messages;
    }

    @Transactional
    public void tell(Follower follower, LocalDate day) {
        List<SnapshotRow> rows = snapshots.ofKeys(day, follower.topics());
        if (rows.isEmpty()) {
            return;
        }
        notifications.tell(follower, new NewNotice(StrategyNotices.FOLLOWED,
                StrategyNotices.FOLLOWED.key() + ":" + YearMonth.from(day),
                rows.size() == 1 ? path(rows.getFirst()) : "/strategie", language -> words(rows, day, language)));
    }

    private NoticeWords words(List<SnapshotRow> rows, LocalDate day, Language language) {
        Formats formats = new Formats(language);
        String month = formats.month(YearMonth.from(day));
        return new NoticeWords(messages.text(language, rows.size() == 1
                        ? "strategy.followed.title.one" : "strategy.followed.title.other",
                        month, formats.number(rows.size())),
                messages.text(language, "strategy.followed.text", formats.longDay(day)),
                rows.stream().map(row -> new NoticeWords.Item(row.title(), path(row), line(row, language))).toList());
    }

    private String line(SnapshotRow row, Language language) {
        String now = word(row.word(), language);
        if (row.previous() == row.word()) {
            return messages.text(language, "strategy.followed.unchanged", now);
        }
        return row.previous() == null ? messages.text(language, "strategy.followed.new", now)
                : messages.text(language, "strategy.followed.changed", now, word(row.previous(), language));
    }

    private String word(@Nullable StatusWord word, Language language) {
        return word == null ? "" : messages.text(language, "strategy.status." + word.slug());
    }

    private static String path(SnapshotRow row) {
        return "/strategie/massnahmen/" + row.key();
    }
}
