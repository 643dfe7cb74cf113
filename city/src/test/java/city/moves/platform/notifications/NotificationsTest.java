package city.moves.platform.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.Actor;
import city.moves.platform.operations.JobState;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import city.moves.testing.WrittenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told, where they find it, and how they end it. */
class NotificationsTest {

    private static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Pattern WAY_OUT = Pattern.compile("/abbestellen/([\\w-]{22})");
    private static final NoticeKind SECRET = new NoticeKind(1, "test.secret",
            List.of(Way.AT_ONCE, Way.DAILY, Way.INBOX), Way.AT_ONCE, true);

    private final RunningCity city = RunningCity.get();

    @Test
    void aNoticeIsInTheInboxOnceAndInTheLanguageOfThePerson() {
        UUID person = person("", "en");
        String key = "once:" + UUID.randomUUID();
        assertThat(send(person, followed(), key)).isTrue();
        assertThat(send(person, followed(), key)).isFalse();
        List<Notice> inbox = inbox(person);
        assertThat(inbox).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("Title");
            assertThat(notice.language()).isEqualTo(Language.EN);
        });
    }

    @Test
    void aPersonChoosesHowNewsCome() {
        UUID person = person("chooser." + UUID.randomUUID() + "@example.org", "de");
        Actor actor = new Actor(person, "Wählerin", Map.of());
        ChoosingWays choosing = city.bean(ChoosingWays.class);
        send(person, followed(), "at-once");
        assertThat(mails(person)).hasSize(1);
        choosing.choose(actor, Map.of(followed(), Way.INBOX));
        send(person, followed(), "inbox");
        choosing.choose(actor, Map.of(followed(), Way.OFF));
        send(person, followed(), "off");
        assertThat(mails(person)).hasSize(1);
        assertThat(inbox(person)).hasSize(2);
    }

    @Test
    void whatIsMandatoryCannotBeTurnedOff() {
        UUID person = person("", "de");
        NoticeKind reminder = kind("strategy.reminder");
        city.bean(ChoosingWays.class).choose(new Actor(person, "Wählerin", Map.of()), Map.of(reminder, Way.OFF));
        send(person, reminder, "mandatory");
        assertThat(inbox(person)).hasSize(1);
    }

    @Test
    void aMailAboutSomethingConfidentialSaysOnlyThatThereIsNews() {
        UUID person = person("secret." + UUID.randomUUID() + "@example.org", "de");
        send(person, SECRET, "secret");
        assertThat(mails(person)).singleElement().asString()
                .contains("Es gibt eine neue Nachricht für Sie", "/konto/nachrichten").doesNotContain("Titel", "/ziel");
        assertThat(inbox(person)).singleElement().extracting(Notice::title).isEqualTo("Titel");
    }

    @Test
    void aDayIsGatheredInOneMail() {
        UUID person = person("daily." + UUID.randomUUID() + "@example.org", "de");
        NoticeKind reminder = kind("strategy.reminder");
        city.bean(ChoosingWays.class).choose(new Actor(person, "Wählerin", Map.of()), Map.of(reminder, Way.DAILY));
        send(person, reminder, "first");
        send(person, reminder, "second");
        assertThat(mails(person)).isEmpty();
        runDailyMail();
        runDailyMail();
        assertThat(mails(person)).singleElement().asString().contains("2 neue Nachrichten für Sie");
    }

    @ParameterizedTest
    @EnumSource
    void theMailsOfADayAreWholeInBothLanguagesAndForms(Language language) {
        String address = "whole." + UUID.randomUUID() + "@example.org";
        UUID person = person(address, language.tag());
        NoticeKind reminder = kind("strategy.reminder");
        city.bean(ChoosingWays.class).choose(new Actor(person, "Wählerin", Map.of()), Map.of(reminder, Way.DAILY));
        send(person, reminder, "first");
        runDailyMail();
        send(person, reminder, "second");
        send(person, reminder, "third");
        runDailyMail();
        send(person, kind("strategy.escalation"), "at once");
        List<WrittenMail> written = WrittenMail.to(city, address);
        assertThat(written).hasSize(3);
        written.forEach(mail -> mail.check(city, language));
    }

    @Test
    void aMailProgramEndsMailsByOneClick() {
        UUID person = person("oneclick." + UUID.randomUUID() + "@example.org", "de");
        send(person, followed(), "first");
        Matcher link = WAY_OUT.matcher(mails(person).getFirst());
        assertThat(link.find()).isTrue();
        HttpVisitor program = city.visitor();
        assertThat(program.get(link.group()).body()).contains("E-Mails abbestellen");
        send(person, followed(), "second");
        assertThat(mails(person)).as("opening the link ends nothing").hasSize(2);
        assertThat(program.post(link.group(), Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(HttpURLConnection.HTTP_OK);
        send(person, followed(), "third");
        assertThat(mails(person)).hasSize(2);
        assertThat(inbox(person)).hasSize(3);
        assertThat(program.post("/abbestellen/AAAAAAAAAAAAAAAAAAAAAA", Map.of()).statusCode())
                .isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
    }

    @Test
    void nobodyTouchesTheInboxOfAnotherPerson() {
        UUID person = person("", "de");
        send(person, followed(), "mine");
        UUID notice = inbox(person).getFirst().id();
        HttpVisitor anna = city.visitor().signInAs("anna.beck");
        assertThat(anna.get("/konto/nachrichten/" + notice).statusCode()).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
        anna.submit("/konto", "/konto/nachrichten/loeschen", Map.of("nachricht", notice.toString()));
        anna.submit("/konto", "/konto/nachrichten/gelesen", Map.of("nachricht", notice.toString()));
        assertThat(inbox(person)).singleElement().extracting(Notice::read).isEqualTo(false);
    }

    @Test
    void theHeaderCountsWithoutAskingEachTime() {
        HttpVisitor anna = city.visitor().signInAs("anna.beck");
        send(ANNA, followed(), "header:" + UUID.randomUUID());
        assertThat(anna.get("/konto/sitzungen").body()).contains("class=\"mv-news\"");
        assertThat(questionsAboutNotices(anna)).isZero();
        try (var _ = city.clock().forward(Duration.ofSeconds(20))) {
            assertThat(questionsAboutNotices(anna)).isOne();
            assertThat(questionsAboutNotices(anna)).isZero();
        }
        assertThat(city.queries().during(() -> anna.get("/konto/sitzungen"))).isLessThan(10);
        anna.submit("/konto/nachrichten", "/konto/nachrichten/gelesen", Map.of());
        assertThat(anna.get("/konto/sitzungen").body()).doesNotContain("class=\"mv-news\"");
    }

    private int questionsAboutNotices(HttpVisitor visitor) {
        return city.queries().during(() -> visitor.get("/konto/sitzungen"), "notifications.notice");
    }

    @Test
    void theInboxIsUsableByEveryone() {
        send(ANNA, followed(), "page:" + UUID.randomUUID());
        try (Page page = signedIn(Language.DE, Theme.LIGHT, 1280)) {
            page.navigate("/konto/nachrichten");
            Accessibility.check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Löschen")).first().click();
            page.navigate("/konto/nachrichten/einstellungen");
            Accessibility.check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Auswahl speichern")).click();
            assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("gespeichert");
        }
        send(ANNA, followed(), "page:" + UUID.randomUUID());
        try (Page page = signedIn(Language.EN, Theme.DARK, 390)) {
            page.navigate("/en/konto/nachrichten");
            Accessibility.check(page);
            page.navigate("/en/konto/nachrichten/einstellungen");
            Accessibility.check(page);
        }
    }

    @Test
    void whatIsOldIsForgotten() {
        UUID person = person("", "de");
        send(person, followed(), "read");
        send(person, followed(), "unread");
        city.bean(Notices.class).markRead(person, inbox(person).getLast().id(), city.clock().instant());
        try (var _ = city.clock().forward(Duration.ofDays(91))) {
            city.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                    city.bean(ForgettingNotices.class).begin(new JobState("", "", 0)).finish());
        }
        assertThat(inbox(person)).singleElement().extracting(Notice::read).isEqualTo(false);
    }

    private void runDailyMail() {
        city.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                city.bean(DailyMail.class).begin(new JobState("", "", 0)).finish());
    }

    private boolean send(UUID person, NoticeKind kind, String key) {
        return Boolean.TRUE.equals(city.bean(TransactionTemplate.class).execute(_ ->
                city.bean(Notifications.class).send(person, new NewNotice(kind, key, "/ziel", language ->
                        NoticeWords.of(language == Language.DE ? "Titel" : "Title", "Text")))));
    }

    private NoticeKind followed() {
        return kind("strategy.followed");
    }

    private NoticeKind kind(String key) {
        return city.bean(NoticeKinds.class).find(key).orElseThrow();
    }

    private List<Notice> inbox(UUID person) {
        return city.bean(Notices.class).of(person, Optional.empty(), 20).items();
    }

    /** Subject and text of what was written to the person, oldest first. */
    private List<String> mails(UUID person) {
        return city.database().sql("""
                select m.subject || ' ' || m.plain from mail.message m
                join identity.account a on a.email = m.recipient where a.id = :id order by m.id
                """).param("id", person).query(String.class).list();
    }

    private UUID person(String email, String language) {
        UUID id = UUID.randomUUID();
        city.database().sql("""
                insert into identity.account (id, sign_in_name, display_name, email, language, created_at)
                values (:id, :name, 'Erika Empfang', :email, :language, now())
                """).param("id", id).param("name", "empfang." + id).param("email", email).param("language", language)
                .update();
        return id;
    }

    private Page signedIn(Language language, Theme theme, int width) {
        Page page = city.page(language, theme, width);
        page.navigate("/anmelden");
        page.fill("input[name=name]", "anna.beck");
        page.fill("input[name=password]", "digital-moves");
        page.click("main button[type=submit]");
        return page;
    }
}
