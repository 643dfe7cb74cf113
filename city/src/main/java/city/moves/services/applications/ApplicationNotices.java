package city.moves.services.applications;

import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.NoticeKind;
import city.moves.platform.notifications.NoticeWords;
import city.moves.platform.notifications.Way;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of their applications. The mails say that there is news, and not what it is about. */
@Configuration
class ApplicationNotices {

    static final NoticeKind RECEIVED = new NoticeKind(200, "services.received", NoticeKind.NEEDED, Way.AT_ONCE, true);

    static final NoticeKind EXPIRING = new NoticeKind(210, "services.expiring",
            List.of(Way.AT_ONCE, Way.DAILY, Way.INBOX, Way.OFF), Way.AT_ONCE, true);

    static final NoticeKind UNPAID = new NoticeKind(215, "services.unpaid", NoticeKind.NEEDED, Way.AT_ONCE, true);

    static final NoticeKind FILE_REFUSED = new NoticeKind(217, "services.file-refused", NoticeKind.NEEDED, Way.AT_ONCE, true);

    private final Messages messages;

    ApplicationNotices(Messages messages) {
        this.messages = messages;
    }

    @Bean
    static NoticeKind servicesReceived() {
        return RECEIVED;
    }

    @Bean
    static NoticeKind servicesExpiring() {
        return EXPIRING;
    }

    @Bean
    static NoticeKind servicesUnpaid() {
        return UNPAID;
    }

    @Bean
    static NoticeKind servicesFileRefused() {
        return FILE_REFUSED;
    }

    NewNotice received(Application application, String reference) {
        return new NewNotice(RECEIVED, RECEIVED.key() + ":" + application.id(), ApplicationPaths.of(application.id()),
                language -> NoticeWords.of(messages.text(language, "services.received.title"),
                        messages.text(language, "services.received.text", application.title(), reference)));
    }

    NewNotice fileRefused(Application application, UUID file) {
        return new NewNotice(FILE_REFUSED, FILE_REFUSED.key() + ":" + file, ApplicationPaths.of(application.id()),
                language -> NoticeWords.of(messages.text(language, "services.file-refused.title"),
                        messages.text(language, "services.file-refused.text", application.title())));
    }

    /** Once for each day on which a draft would be given up. */
    NewNotice expiring(Application draft, Instant expires) {
        LocalDate day = LocalDate.ofInstant(expires, Formats.CITY_TIME);
        return new NewNotice(EXPIRING, EXPIRING.key() + ":" + draft.id() + ":" + day, ApplicationPaths.of(draft.id()),
                language -> NoticeWords.of(messages.text(language, "services.expiring.title"),
                        messages.text(language, "services.expiring.text", draft.title(),
                                new Formats(language).longDay(day))));
    }

    /** Once for each payment that nobody made in time. */
    NewNotice unpaid(Application draft, UUID payment) {
        return new NewNotice(UNPAID, UNPAID.key() + ":" + payment, ApplicationPaths.of(draft.id()),
                language -> NoticeWords.of(messages.text(language, "payment.unpaid.title"),
                        messages.text(language, "payment.unpaid.text", draft.title())));
    }
}
