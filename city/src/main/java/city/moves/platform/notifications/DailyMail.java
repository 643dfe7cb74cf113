package city.moves.platform.notifications;

import city.moves.platform.identity.Addressees;
import city.moves.platform.identity.Addressees.Addressee;
import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each morning, one mail to each person for whom news were gathered since the last. */
@Component
class DailyMail implements JobKind {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 20;
    private static final int MOST_NEWS = 50;

    private final Notices notices;
    private final NoticeKinds kinds;
    private final Addressees addressees;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;

    DailyMail(Notices notices, NoticeKinds kinds, Addressees addressees, Outbox outbox, PublicAddress address,
            Messages messages) {
        this.notices = notices;
        this.kinds = kinds;
        this.addressees = addressees;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "notifications.daily";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(7, 0);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            List<UUID> accounts = notices.accountsWithGathered(
                    state.cursor().isEmpty() ? FIRST : UUID.fromString(state.cursor()), AT_ONCE);
            accounts.forEach(this::write);
            return accounts.size() < AT_ONCE ? JobProgress.finished(accounts.size())
                    : JobProgress.further(accounts.getLast().toString(), accounts.size());
        };
    }

    private void write(UUID account) {
        List<Notice> gathered = notices.takeGathered(account, MOST_NEWS);
        Optional<Addressee> person = addressees.find(account);
        Optional<MailAddress> to = person.map(Addressee::email).flatMap(MailAddress::of);
        if (to.isPresent() && !gathered.isEmpty()) {
            Language language = person.orElseThrow().language();
            outbox.send(Mail.of("daily:" + gathered.getLast().id(), "notice.daily", to.get(),
                    letter(gathered, language)).ofAccount(account));
        }
    }

    private Letter letter(List<Notice> gathered, Language language) {
        int number = gathered.size();
        Letter letter = Letter.in(language, messages.text(language,
                number == 1 ? "notifications.daily.subject.one" : "notifications.daily.subject.other",
                String.valueOf(number)));
        for (Notice notice : gathered) {
            boolean discreet = kinds.find(notice.kind()).map(NoticeKind::confidential).orElse(true);
            letter = letter.entry(
                    discreet ? messages.text(language, "notifications.mail.discreet.title") : notice.title(),
                    address.of(language, InboxPages.path(notice.id())), discreet ? "" : notice.text());
        }
        return letter.button(messages.text(language, "notifications.mail.inbox"),
                        address.of(language, InboxPages.PATH))
                .because(messages.text(language, "notifications.daily.why"))
                .wayOut(messages.text(language, "notifications.daily.change"),
                        address.of(language, ChoicePages.PATH));
    }
}
