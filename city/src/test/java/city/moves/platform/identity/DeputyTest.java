package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Formats;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeputyTest {

    private static final String RIGHT = "strategy.steer";

    private final RunningCity city = RunningCity.get();
    private final LocalDate today = city.clock().today();

    @Test
    void aRoleBeginsAndEndsByItselfAtMidnight() {
        TestPerson person = TestPeople.citizen();
        city.bean(Roles.class).assign(new Assignment(person.id(), person.id(), "steering-office", null,
                today.plusDays(2), today.plusDays(3)));
        assertThat(rights(person)).isEmpty();
        try (var _ = city.clock().setTo(midnight(today.plusDays(2)).minusSeconds(5))) {
            assertThat(rights(person)).isEmpty();
        }
        try (var _ = city.clock().setTo(midnight(today.plusDays(2)))) {
            assertThat(rights(person)).containsKey(RIGHT);
        }
        try (var _ = city.clock().setTo(midnight(today.plusDays(4)).minusSeconds(5))) {
            assertThat(rights(person)).containsKey(RIGHT);
        }
        try (var _ = city.clock().setTo(midnight(today.plusDays(4)))) {
            assertThat(rights(person)).isEmpty();
        }
    }

    @Test
    void theDeskGivesARoleForATime() {
        TestPerson person = TestPeople.citizen();
        HttpVisitor administrator = TestPeople.administrator().signIn();
        String opened = AccountsModel.PATH + "/" + person.id();
        assertThat(administrator.submit(opened, opened + "/rollen", Map.of("role", "steering-office", "department", "*",
                "since", today.plusDays(1).toString(), "until", today.plusDays(9).toString())).statusCode())
                .isEqualTo(302);
        assertThat(administrator.get(opened).body()).contains("ab " + german(today.plusDays(1)))
                .contains("bis " + german(today.plusDays(9)));
        assertThat(administrator.submit(opened, opened + "/rollen", Map.of("role", "releaser", "department", "*",
                "since", today.plusDays(9).toString(), "until", today.plusDays(1).toString())).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDeputyActsWithWhatWasLentAndTheTrailSaysForWhom() {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        TestPerson colleague = TestPeople.citizen().holding("measure-owner", "sozialamt");
        HttpVisitor kims = kim.signIn();
        assertThat(name(kims, kim, colleague, today, today.plusDays(5))).isEqualTo(302);

        HttpVisitor deputy = colleague.signIn();
        assertThat(deputy.get("/amt").body()).doesNotContain("in Vertretung für");
        assertThat(deputy.submit(DeputyPages.HERE, DeputyPages.HERE + "/beginnen",
                Map.of("represented", kim.id().toString())).statusCode()).isEqualTo(302);
        assertThat(deputy.get("/amt").body()).contains("in Vertretung für " + kim.stored().displayName());

        Actor acting = city.bean(Persons.class).findActingFor(kim.id(), colleague.id()).orElseThrow().actor();
        assertThat(acting.rights()).isEqualTo(city.bean(Persons.class).find(kim.id()).orElseThrow().actor().rights());
        assertThat(acting.account()).isEqualTo(colleague.id());
        assertThat(acting.did("strategy", "measure.confirmed", "measure:x", Map.of()).changes().get("represented").to())
                .contains(kim.id().toString()).contains(kim.stored().displayName());

        assertThat(deputy.submit(DeputyPages.HERE, DeputyPages.HERE + "/ablegen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(deputy.get("/amt").body()).doesNotContain("in Vertretung für");
        assertThat(trail(kim)).contains("deputy.named");
    }

    @Test
    void whatTheRepresentedLosesTheDeputyLosesAtOnce() {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        TestPerson colleague = TestPeople.citizen().holding("measure-owner", "sozialamt");
        name(kim.signIn(), kim, colleague, today, today.plusDays(5));
        assertThat(city.bean(Persons.class).findActingFor(kim.id(), colleague.id())).isPresent();
        city.bean(Accounts.class).change(kim.stored().locked(true));
        assertThat(city.bean(Persons.class).findActingFor(kim.id(), colleague.id())).isEmpty();
        city.bean(Accounts.class).change(kim.stored().locked(false));
        assertThat(city.bean(Persons.class).findActingFor(kim.id(), colleague.id())).isPresent();
        city.bean(Roles.class).heldBy(kim.id()).forEach(held -> city.bean(Roles.class).remove(held.id()));
        assertThat(city.bean(Persons.class).findActingFor(kim.id(), colleague.id())).isEmpty();
    }

    @Test
    void theTimeOfADeputyEndsByItself() {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        TestPerson colleague = TestPeople.citizen().holding("measure-owner", "sozialamt");
        name(kim.signIn(), kim, colleague, today, today.plusDays(1));
        HttpVisitor deputy = colleague.signIn();
        deputy.submit(DeputyPages.HERE, DeputyPages.HERE + "/beginnen", Map.of("represented", kim.id().toString()));
        assertThat(deputy.get("/amt").body()).contains("in Vertretung für");
        try (var _ = city.clock().forward(Duration.ofDays(2))) {
            assertThat(city.bean(Persons.class).findActingFor(kim.id(), colleague.id())).isEmpty();
        }
    }

    @Test
    void accountsAreNeverAdministeredByADeputy() {
        TestPerson administrator = TestPeople.administrator();
        TestPerson colleague = TestPeople.citizen().holding("measure-owner", "sozialamt");
        name(administrator.signIn(), administrator, colleague, today, today.plusDays(5));
        HttpVisitor deputy = colleague.signIn();
        deputy.submit(DeputyPages.HERE, DeputyPages.HERE + "/beginnen",
                Map.of("represented", administrator.id().toString()));
        assertThat(deputy.get(AccountsModel.PATH).statusCode()).isEqualTo(403);
        assertThat(deputy.get("/amt/protokoll").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasLentIsNotLentAgain() {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        TestPerson first = TestPeople.citizen().holding("measure-owner", "sozialamt");
        TestPerson second = TestPeople.citizen().holding("measure-owner", "sozialamt");
        name(kim.signIn(), kim, first, today, today.plusDays(5));
        UUID kimsRole = city.bean(Roles.class).heldBy(kim.id()).getFirst().id();
        Actor acting = city.bean(Persons.class).findActingFor(kim.id(), first.id()).orElseThrow().actor();
        assertThat(city.bean(NamingDeputy.class).name(acting, new NamingDeputy.Command(
                kimsRole, second.name(), today, today.plusDays(1)))).isInstanceOf(Outcome.Refused.class);
        name(first.signIn(), first, second, today, today.plusDays(5));
        assertThat(city.bean(Persons.class).findActingFor(first.id(), second.id()).orElseThrow().actor().rights())
                .doesNotContainKey(RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"nobody.at.all, 0, 5, die bei der Stadt arbeitet", "CITIZEN, 0, 5, die bei der Stadt arbeitet", "SELF, 0, 5, die bei der Stadt arbeitet",
        "COLLEAGUE, 5, 0, Wählen Sie einen Tag ab heute", "COLLEAGUE, -9, -3, Wählen Sie einen Tag ab heute",
        "COLLEAGUE, 0, 400, höchstens ein Jahr"})
    void aDeputyIsRefusedInPlainWords(String who, int since, int until, String words) {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        Map<String, UnaryOperator<String>> people = Map.of(
                "CITIZEN", _ -> TestPeople.citizen().name(),
                "SELF", _ -> kim.name(),
                "COLLEAGUE", _ -> TestPeople.citizen().holding("measure-owner", "sozialamt").name());
        String colleague = people.getOrDefault(who, UnaryOperator.identity()).apply(who);
        var answer = kim.signIn().submit(DeputyPages.HERE, DeputyPages.HERE, Map.of(
                "assignment", city.bean(Roles.class).heldBy(kim.id()).getFirst().id().toString(), "name", colleague,
                "since", today.plusDays(since).toString(), "until", today.plusDays(until).toString()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words.replace("die bei der Stadt arbeitet", "die bei der Stadt arbeitet"));
    }

    @Test
    void nobodyActsForWhoDidNotAskForIt() {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        HttpVisitor stranger = TestPeople.citizen().holding("measure-owner", "sozialamt").signIn();
        assertThat(stranger.submit(DeputyPages.HERE, DeputyPages.HERE + "/beginnen",
                Map.of("represented", kim.id().toString())).statusCode()).isEqualTo(404);
        assertThat(TestPeople.citizen().signIn().get(DeputyPages.HERE).statusCode()).isEqualTo(403);
    }

    @Test
    void eitherOfTheTwoEndsItAndNobodyElse() {
        TestPerson kim = TestPeople.citizen().holding("steering-office", null);
        TestPerson colleague = TestPeople.citizen().holding("measure-owner", "sozialamt");
        name(kim.signIn(), kim, colleague, today, today.plusDays(5));
        UUID deputy = city.bean(Deputies.class).of(kim.id(), today).getFirst().id();
        EndingDeputy ending = city.bean(EndingDeputy.class);
        assertThat(ending.end(new Actor(UUID.randomUUID(), "Stranger", Map.of(RIGHT, Set.of("*"))), deputy))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ending.end(new Actor(colleague.id(), "Colleague", Map.of()), deputy))
                .isInstanceOf(Outcome.Done.class);
        assertThat(city.bean(Persons.class).findActingFor(kim.id(), colleague.id())).isEmpty();
    }

    private int name(HttpVisitor visitor, TestPerson represented, TestPerson deputy, LocalDate since, LocalDate until) {
        return visitor.submit(DeputyPages.HERE, DeputyPages.HERE, Map.of(
                "assignment", city.bean(Roles.class).heldBy(represented.id()).getFirst().id().toString(),
                "name", deputy.name(), "since", since.toString(), "until", until.toString())).statusCode();
    }

    private Map<String, Set<String>> rights(TestPerson person) {
        return city.bean(Persons.class).find(person.id()).orElseThrow().actor().rights();
    }

    private String trail(TestPerson person) {
        return String.join(" ", city.database().sql("select action from audit.entry where subject = :subject")
                .param("subject", "account:" + person.id()).query(String.class).list());
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Formats.CITY_TIME).toInstant();
    }

    private static String german(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
    }
}
