package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.Actor;
import city.moves.platform.notifications.Followers.Follower;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.strategy.Cycle.Moment;
import city.moves.strategy.Cycle.Step;
import city.moves.testing.RunningCity;
import city.moves.testing.WrittenMail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The month of those who look after measures, by a clock that the test moves. */
class ReportingCycleTest {

    private final RunningCity city = RunningCity.get();
    private final String office = "cycle-" + UUID.randomUUID().toString().substring(0, 8);
    private UUID owner;
    private UUID head;

    @BeforeEach
    void anOfficeWithAMeasureThatNobodyConfirmed() {
        city.database().sql("""
                insert into identity.department (key, number, name_de, name_en)
                values (:key, '', 'Amt für Prüfungen', 'Office of Tests')
                """).param("key", office).update();
        owner = holder("strategy.confirm");
        head = holder("strategy.oversee");
        DeskFixture.runningIn(office);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2031-04-22, -, -", "2031-04-23, BEFORE, 2031-04-30", "2031-04-29, BEFORE, 2031-04-30",
        "2031-04-30, ON_THE_DAY, 2031-04-30", "2031-05-02, ON_THE_DAY, 2031-04-30", "2031-05-03, AFTER, 2031-04-30",
        "2031-05-06, AFTER, 2031-04-30", "2031-05-07, ESCALATED, 2031-04-30", "2031-05-13, ESCALATED, 2031-04-30",
        "2031-05-14, -, -", "2028-02-22, BEFORE, 2028-02-29", "2032-01-07, ESCALATED, 2031-12-31"})
    void eachDayHasItsStep(LocalDate today, Step step, LocalDate due) {
        assertThat(Cycle.on(today).map(Moment::step).orElse(null)).isEqualTo(step);
        assertThat(Cycle.on(today).map(moment -> moment.cycle().due()).orElse(null)).isEqualTo(due);
    }

    @Test
    void theOwnerIsRemindedThreeTimesAndThenTheHeadIsTold() {
        remind("2031-04-22", "2031-04-23", "2031-04-24", "2031-04-30", "2031-05-01", "2031-05-03", "2031-05-07",
                "2031-05-08");
        assertThat(titles(owner)).containsExactly("1 Maßnahme wartet auf Ihre Bestätigung",
                "Heute fällig: 1 Maßnahme bestätigen", "Überfällig: 1 Maßnahme bestätigen");
        assertThat(titles(head)).containsExactly("1 Maßnahme ist nicht bestätigt");
    }

    /** Three reminders and the escalation, as the people of an office get them. */
    @ParameterizedTest
    @EnumSource
    void eachMailOfTheMonthIsWholeInBothLanguagesAndForms(Language language) {
        String toOwner = mailbox(owner, language);
        String toHead = mailbox(head, language);
        remind("2031-04-23", "2031-04-30", "2031-05-03", "2031-05-07");
        List<WrittenMail> reminders = WrittenMail.to(city, toOwner);
        List<WrittenMail> escalations = WrittenMail.to(city, toHead);
        assertThat(reminders).hasSize(3);
        assertThat(escalations).hasSize(1);
        assertThat(escalations.getFirst().plain())
                .contains(language == Language.DE ? "Amt für Prüfungen" : "Office of Tests",
                        language.prefix() + "/amt/strategie/massnahmen/")
                .doesNotContain("/bestaetigen");
        Stream.concat(reminders.stream(), escalations.stream()).forEach(mail -> mail.check(city, language));
    }

    @Test
    void whoConfirmsIsLeftInPeace() {
        remind("2031-04-23");
        city.database().sql("update strategy.measure set confirmed_on = '2031-04-25' where office = :office")
                .param("office", office).update();
        remind("2031-04-30", "2031-05-03", "2031-05-07");
        assertThat(titles(owner)).hasSize(1);
        assertThat(titles(head)).isEmpty();
    }

    @Test
    void aDayOnWhichNothingWorkedLosesNoReminder() {
        remind("2031-05-01");
        assertThat(titles(owner)).containsExactly("Heute fällig: 1 Maßnahme bestätigen");
    }

    @Test
    void withoutAHeadTheSteeringOfficeIsTold() {
        city.database().sql("delete from identity.assignment where account = :head").param("head", head).update();
        remind("2031-05-07");
        assertThat(titles(head)).isEmpty();
        UUID tomasz = UUID.fromString("01900000-0000-7000-8000-000000000003");
        assertThat(city.database().sql("""
                select text from notifications.notice where account = :account and key like :key
                """).param("account", tomasz).param("key", "%:" + office).query(String.class).list())
                .singleElement().asString().contains("Amt für Prüfungen", "30. April 2031");
    }

    @Test
    void whoOverseesMayLookAndNotConfirm() {
        Actor overseer = new Actor(head, "Leitung", Map.of("strategy.oversee", Set.of(office)));
        DeskRights.mustRead(overseer);
        assertThat(DeskRights.mayConfirm(overseer, DeskFixture.runningIn(office))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aFollowerIsToldOfEachReportOnce(Language language) {
        LocalDate day = city.bean(ReportingDates.class).released(1).getFirst().day();
        List<String> keys = city.database().sql("""
                select measure_key from strategy.status_snapshot where day = :day order by measure_key limit 2
                """).param("day", day).query(String.class).list();
        String address = "follower." + UUID.randomUUID() + "@example.org";
        Follower follower = new Follower(address, null, address, language, keys);
        Stream.of(1, 2).forEach(_ -> city.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> city.bean(TellingFollowers.class).tell(follower, day)));
        assertThat(WrittenMail.to(city, address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains(language == Language.DE ? "Ihre 2 Maßnahmen" : "your 2 measures");
            assertThat(mail.plain()).contains(language.prefix() + "/strategie/massnahmen/" + keys.getFirst(),
                    language.prefix() + "/abbestellen/");
            mail.check(city, language);
        });
    }

    private void remind(String... days) {
        for (String day : days) {
            try (var _ = city.clock().setTo(
                    LocalDate.parse(day).atTime(8, 0).atZone(Formats.CITY_TIME).toInstant())) {
                Cycle.on(LocalDate.parse(day)).ifPresent(moment -> city.bean(Reminding.class).remind(moment, office));
            }
        }
    }

    private String mailbox(UUID account, Language language) {
        String address = "cycle." + account + "@example.org";
        city.database().sql("update identity.account set email = :address, language = :language where id = :id")
                .param("address", address).param("language", language.tag()).param("id", account).update();
        return address;
    }

    private List<String> titles(UUID account) {
        return city.database().sql("select title from notifications.notice where account = :account order by id")
                .param("account", account).query(String.class).list();
    }

    /** Somebody who holds this right in the office alone. */
    private UUID holder(String permission) {
        UUID account = UUID.randomUUID();
        String role = "role-" + account;
        city.database().sql("""
                insert into identity.account (id, sign_in_name, display_name, created_at)
                values (:id, :role, 'Jemand', now())
                """).param("id", account).param("role", role).update();
        city.database().sql("insert into identity.role (key, name_de, name_en) values (:role, 'Rolle', 'Role')")
                .param("role", role).update();
        city.database().sql("insert into identity.role_permission (role, permission) values (:role, :permission)")
                .param("role", role).param("permission", permission).update();
        city.database().sql("insert into identity.assignment (account, role, department) values (:id, :role, :office)")
                .param("id", account).param("role", role).param("office", office).update();
        return account;
    }
}
