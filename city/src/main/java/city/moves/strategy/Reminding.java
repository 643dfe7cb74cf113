package city.moves.strategy;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Addressees;
import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.NoticeKind;
import city.moves.platform.notifications.NoticeWords;
import city.moves.platform.notifications.Notifications;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.strategy.Cycle.Moment;
import city.moves.strategy.Cycle.Step;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those of an office who look after its running measures, and in the end tells the head of the office. Where
 * nobody is head, the steering office is told, so that no measure is forgotten because nobody has a role. Each person is
 * told once for each step.
 */
@Component
class Reminding {

    private static final int MOST_MEASURES = 50;

    private final Unconfirmed unconfirmed;
    private final Addressees addressees;
    private final Departments departments;
    private final Notifications notifications;
    private final Messages messages;

    Reminding(Unconfirmed unconfirmed, Addressees addressees, Departments departments, Notifications notifications,
            Messages messages) {
        this.unconfirmed = unconfirmed;
        this.addressees = addressees;
        this.departments = departments;
        this.notifications = notifications;
        this.messages = messages;
    }

    /** How many people were told. */
    @Transactional
    public int remind(Moment moment, String office) {
        List<Unconfirmed.Waiting> waiting =
                unconfirmed.of(office, moment.cycle().confirmedTooLongAgo(), MOST_MEASURES);
        if (waiting.isEmpty()) {
            return 0;
        }
        boolean escalated = moment.step() == Step.ESCALATED;
        NoticeKind kind = escalated ? StrategyNotices.ESCALATION : StrategyNotices.REMINDER;
        NewNotice notice = new NewNotice(kind,
                kind.key() + ":" + moment.cycle().due() + ":" + moment.step() + ":" + office,
                "/amt/strategie?amt=" + office, language -> words(moment, office, waiting, language));
        return (int) (escalated ? heads(office) : addressees.holdersThereAlone(StrategyRights.CONFIRM, office))
                .stream().filter(account -> notifications.send(account, notice)).count();
    }

    private List<UUID> heads(String office) {
        List<UUID> heads = addressees.holdersThereAlone(StrategyRights.OVERSEE, office);
        return heads.isEmpty() ? addressees.holders(StrategyRights.STEER, Actor.WHOLE_CITY) : heads;
    }

    private NoticeWords words(Moment moment, String office, List<Unconfirmed.Waiting> waiting, Language language) {
        String step = "strategy.cycle." + moment.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String due = new Formats(language).longDay(moment.cycle().due());
        String name = departments.find(office).map((Department found) -> found.name(language)).orElse(office);
        String number = new Formats(language).number(waiting.size());
        return new NoticeWords(
                messages.text(language, step + (waiting.size() == 1 ? ".title.one" : ".title.other"), number),
                messages.text(language, step + ".text", name, due),
                waiting.stream().map(measure -> new NoticeWords.Item(measure.title(), path(moment, measure), ""))
                        .toList());
    }

    /** The head looks at a measure, those who look after it confirm it. */
    private static String path(Moment moment, Unconfirmed.Waiting measure) {
        return "/amt/strategie/massnahmen/" + measure.key() + (moment.step() == Step.ESCALATED ? "" : "/bestaetigen");
    }
}
