package city.moves.services.cases;

import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.NoticeKind;
import city.moves.platform.notifications.NoticeWords;
import city.moves.platform.notifications.Way;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Messages;
import city.moves.services.applications.ApplicationPaths;
import city.moves.services.correspondence.Message;
import city.moves.services.correspondence.Notice;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What applicants and clerks are told about cases. No mail says what it is about. */
@Configuration
class CaseNotices {

    static final NoticeKind WRITTEN = new NoticeKind(220, "casework.written", NoticeKind.NEEDED, Way.AT_ONCE, true);
    static final NoticeKind DECIDED = new NoticeKind(230, "casework.decided", List.of(Way.AT_ONCE), Way.AT_ONCE, true);
    static final NoticeKind WORK = new NoticeKind(240, "casework.work", NoticeKind.NEEDED, Way.DAILY, true);

    private final Messages messages;

    CaseNotices(Messages messages) {
        this.messages = messages;
    }

    @Bean
    static NoticeKind caseworkWritten() {
        return WRITTEN;
    }

    @Bean
    static NoticeKind caseworkDecided() {
        return DECIDED;
    }

    @Bean
    static NoticeKind caseworkWork() {
        return WORK;
    }

    NewNotice written(Case one, Message message) {
        return toApplicant(WRITTEN, one, message.id().toString(), "casework.notice-written");
    }

    NewNotice asked(Case one, Message message) {
        return new NewNotice(WRITTEN, WRITTEN.key() + ":" + message.id(), ApplicationPaths.of(one.id()),
                language -> NoticeWords.of(messages.text(language, "casework.notice-asked.title"),
                        messages.text(language, "casework.notice-asked.text", one.application().title(), one.reference(),
                                message.due() == null ? "" : new Formats(language).longDay(message.due()))));
    }

    NewNotice decided(Case one, Notice notice) {
        return toApplicant(DECIDED, one, one.id() + ":" + notice.number(), "casework.notice-decided");
    }

    NewNotice assigned(Case one, UUID to) {
        return toStaff(one, "assigned:" + one.version() + ":" + to, "casework.notice-assigned");
    }

    NewNotice sentBack(Case one) {
        return toStaff(one, "sent-back:" + one.version(), "casework.notice-sent-back");
    }

    NewNotice answered(Case one) {
        return toStaff(one, "answered:" + one.version(), "casework.notice-answered");
    }

    private NewNotice toApplicant(NoticeKind kind, Case one, String key, String words) {
        return new NewNotice(kind, kind.key() + ":" + key, ApplicationPaths.of(one.id()),
                language -> NoticeWords.of(messages.text(language, words + ".title"),
                        messages.text(language, words + ".text", one.application().title(), one.reference())));
    }

    private NewNotice toStaff(Case one, String key, String words) {
        return new NewNotice(WORK, WORK.key() + ":" + one.id() + ":" + key, CasePaths.of(one.id()),
                language -> NoticeWords.of(messages.text(language, words + ".title"),
                        messages.text(language, words + ".text", one.application().title(), one.reference())));
    }
}
