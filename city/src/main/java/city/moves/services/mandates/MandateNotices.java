package city.moves.services.mandates;

import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.NoticeKind;
import city.moves.platform.notifications.NoticeWords;
import city.moves.platform.notifications.Way;
import city.moves.platform.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the two people of a mandate are told when the other one did something with it; never a name, which may be erased. */
@Configuration
class MandateNotices {

    static final NoticeKind CHANGED = new NoticeKind(218, "services.mandate", NoticeKind.NEEDED, Way.AT_ONCE, true);

    private final Messages messages;

    MandateNotices(Messages messages) {
        this.messages = messages;
    }

    @Bean
    static NoticeKind servicesMandate() {
        return CHANGED;
    }

    /** For the giver. */
    NewNotice accepted(Mandate mandate) {
        return notice(mandate, "accepted");
    }

    /** For the other one. */
    NewNotice ended(Mandate mandate) {
        return notice(mandate, "ended");
    }

    private NewNotice notice(Mandate mandate, String what) {
        return new NewNotice(CHANGED, CHANGED.key() + ":" + mandate.id() + ":" + what, MandatesPage.HERE,
                language -> NoticeWords.of(messages.text(language, "mandates.notice." + what + ".title"),
                        messages.text(language, "mandates.notice." + what + ".text")));
    }
}
