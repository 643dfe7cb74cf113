package city.moves.strategy;

import city.moves.platform.notifications.NoticeKind;
import city.moves.platform.notifications.Way;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room tells people. */
@Configuration
class StrategyNotices {

    /** Part of the work: it cannot be turned off, only moved out of the mailbox. */
    static final NoticeKind REMINDER = new NoticeKind(100, "strategy.reminder", NoticeKind.NEEDED, Way.AT_ONCE, false);

    static final NoticeKind ESCALATION = new NoticeKind(110, "strategy.escalation", NoticeKind.NEEDED, Way.AT_ONCE, false);

    static final NoticeKind FOLLOWED = new NoticeKind(120, "strategy.followed",
            List.of(Way.AT_ONCE, Way.INBOX, Way.OFF), Way.AT_ONCE, false);

    @Bean
    NoticeKind strategyReminder() {
        return REMINDER;
    }

    @Bean
    NoticeKind strategyEscalation() {
        return ESCALATION;
    }

    @Bean
    NoticeKind strategyFollowed() {
        return FOLLOWED;
    }
}
