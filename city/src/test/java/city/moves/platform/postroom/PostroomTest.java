package city.moves.platform.postroom;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.Actor;
import city.moves.platform.mail.Dispatch;
import city.moves.platform.mail.DispatchState;
import city.moves.platform.mail.Dispatches;
import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.postroom.SettlingMail.Decision;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of the mail in a city without a server for it. */
class PostroomTest {

    private static final Actor NOBODY_SPECIAL = new Actor(UUID.randomUUID(), "Niemand", Map.of());
    private static final Actor POSTMASTER =
            new Actor(UUID.randomUUID(), "Petra Post", Map.of("mail.operate", Set.of(Actor.WHOLE_CITY)));

    private final RunningCity city = RunningCity.get();

    @Test
    void aMailWaitsAndIsReadAtTheDeskWhichLeavesATrace() {
        UUID mail = write("Guten Tag aus der Poststelle", Duration.ZERO);
        try (Page page = signedIn(Language.DE, Theme.LIGHT, 1280)) {
            page.navigate("/amt/post?zustand=WAITING");
            Accessibility.check(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Guten Tag aus der Poststelle"))
                    .first().click();
            Accessibility.check(page);
            assertThat(page.content()).doesNotContain("Der geheime Wortlaut");
            page.navigate("/amt/post/" + mail + "/text");
            assertThat(page.content()).contains("Der geheime Wortlaut");
            Accessibility.check(page);
        }
        assertThat(traces(mail)).isEqualTo(1);
    }

    @Test
    void aMailInDoubtIsDecidedByAPerson() {
        UUID mail = write("In doubt about this", Duration.ZERO);
        doubt(mail);
        try (Page page = signedIn(Language.EN, Theme.DARK, 390)) {
            page.navigate("/en/amt/post?zustand=DOUBTFUL");
            Accessibility.check(page);
            page.navigate("/en/amt/post/" + mail);
            Accessibility.check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It has arrived")).click();
            assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("Done");
            Accessibility.check(page);
        }
        assertThat(find(mail).state()).isEqualTo(DispatchState.SENT);
        assertThat(traces(mail)).isEqualTo(1);
    }

    @Test
    void aMailIsDiscardedAndSentAgain() {
        UUID mail = write("Verworfen", Duration.ZERO);
        doubt(mail);
        assertThat(settle(POSTMASTER, mail, DispatchState.DOUBTFUL, Decision.SEND_AGAIN))
                .isInstanceOf(Outcome.Done.class);
        assertThat(find(mail).state()).isEqualTo(DispatchState.WAITING);
        assertThat(settle(POSTMASTER, mail, DispatchState.WAITING, Decision.DISCARD)).isInstanceOf(Outcome.Done.class);
        assertThat(find(mail).state()).isEqualTo(DispatchState.DISCARDED);
    }

    @Test
    void twoPeopleDoNotDecideTwice() {
        UUID mail = write("Zweimal", Duration.ZERO);
        settle(POSTMASTER, mail, DispatchState.WAITING, Decision.DISCARD);
        assertThat(trouble(settle(POSTMASTER, mail, DispatchState.WAITING, Decision.DISCARD)))
                .isEqualTo(Trouble.CHANGED_MEANWHILE);
        assertThat(trouble(settle(POSTMASTER, mail, DispatchState.DISCARDED, Decision.SEND_AGAIN)))
                .isEqualTo(Trouble.CHANGED_MEANWHILE);
    }

    @Test
    void aDiscardedSecretIsErased() {
        UUID mail = write("Geheim", Duration.ofHours(1));
        settle(POSTMASTER, mail, DispatchState.WAITING, Decision.DISCARD);
        assertThat(find(mail).plain()).isNull();
        assertThat(trouble(city.bean(ReadingMail.class).read(POSTMASTER, mail))).isEqualTo(Trouble.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesWithoutTheRight(Decision decision) {
        UUID mail = write("Ohne Recht", Duration.ZERO);
        doubt(mail);
        assertThat(trouble(settle(NOBODY_SPECIAL, mail, DispatchState.DOUBTFUL, decision)))
                .isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(trouble(city.bean(ReadingMail.class).read(NOBODY_SPECIAL, mail))).isEqualTo(Trouble.RIGHT_MISSING);
        assertThat(find(mail).state()).isEqualTo(DispatchState.DOUBTFUL);
    }

    @Test
    void thePagesAskForTheRight() {
        UUID mail = write("Ohne Recht", Duration.ZERO);
        HttpVisitor kim = city.visitor().signInAs("kim.weber");
        assertThat(kim.get("/amt/post").statusCode()).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
        assertThat(kim.get("/amt/post/" + mail).statusCode()).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
        assertThat(kim.get("/amt/post/" + mail + "/text").statusCode()).isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
        assertThat(kim.get("/amt").body()).doesNotContain("/amt/post");
    }

    private UUID write(String subject, Duration secretFor) {
        String key = "postroom-test:" + UUID.randomUUID();
        Mail mail = Mail.of(key, "test.news", MailAddress.of("anna@example.org").orElseThrow(),
                Letter.in(Language.DE, subject).paragraph("Der geheime Wortlaut."));
        city.bean(TransactionTemplate.class).executeWithoutResult(_ -> city.bean(Outbox.class)
                .send(secretFor.isZero() ? mail : mail.secretFor(secretFor)));
        return city.database().sql("select id from mail.message where key = :key").param("key", key)
                .query(UUID.class).single();
    }

    /** As a node leaves it that lost the server's answer. */
    private void doubt(UUID mail) {
        city.database().sql("""
                update mail.message set state = 'DOUBTFUL', attempt = gen_random_uuid(), handed_over_at = now(),
                    tried_at = now(), tries = 1, message_id = id || '@example.org', hindrance = 'NO_ANSWER',
                    answer = 'SocketTimeoutException: Read timed out'
                where id = :id
                """).param("id", mail).update();
    }

    private Outcome<Dispatch> settle(Actor actor, UUID mail, DispatchState seen, Decision decision) {
        return city.bean(SettlingMail.class).settle(actor, mail, seen, decision);
    }

    private Dispatch find(UUID mail) {
        return city.bean(Dispatches.class).find(mail).orElseThrow();
    }

    private int traces(UUID mail) {
        return city.database().sql("select count(*) from audit.entry where module = 'mail' and subject = :subject")
                .param("subject", "mail:" + mail).query(Integer.class).single();
    }

    private static Trouble trouble(Outcome<Dispatch> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Dispatch> refused -> refused.refusals().getFirst().trouble();
            case Outcome.Done<Dispatch> _ -> throw new AssertionError("it was done");
        };
    }

    private Page signedIn(Language language, Theme theme, int width) {
        Page page = city.page(language, theme, width);
        page.navigate("/anmelden");
        page.fill("input[name=name]", "jonas.vogt");
        page.fill("input[name=password]", "digital-moves");
        page.click("main button[type=submit]");
        return page;
    }
}
