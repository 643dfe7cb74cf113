package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskRightsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final Actor NOBODY_SPECIAL = actor(Map.of());
    private static final Actor OF_DO_IT = actor(Map.of("identity.administer", Set.of("do-it")));
    private static final Actor OF_THE_CITY = actor(Map.of("identity.administer", Set.of(Actor.WHOLE_CITY)));
    private static final UUID MISSING = UUID.fromString("01900000-0000-7000-8000-0000deadbeef");

    static Stream<Arguments> useCases() {
        Map<String, Function<Actor, Outcome<?>>> anywhere = new TreeMap<>(Map.of(
                "list accounts", actor -> CITY.bean(ReadingAccounts.class).list(
                        actor, new Accounts.Filter("", "", null), Language.DE),
                "open an account", actor -> CITY.bean(OpeningAccount.class).open(actor, TestPeople.citizen().id()),
                "assign a role in the department", actor -> CITY.bean(AssigningRole.class).assign(
                        actor, assignment("do-it")),
                "withdraw a role in the department", actor -> withdraw(actor, "do-it")));
        Map<String, Function<Actor, Outcome<?>>> everywhere = new TreeMap<>(Map.of(
                "add an account", actor -> CITY.bean(AddingAccount.class).add(
                        actor, new AddingAccount.Command("added." + UUID.randomUUID(), "Added", "")),
                "change an account", actor -> change(actor, account -> account.named("New", "", Assurance.HIGH)),
                "lock an account", actor -> change(actor, account -> account.locked(true)),
                "assign a role in the whole city", actor -> CITY.bean(AssigningRole.class).assign(
                        actor, assignment(null)),
                "assign a role in another department", actor -> CITY.bean(AssigningRole.class).assign(
                        actor, assignment("sozialamt")),
                "withdraw a role in another department", actor -> withdraw(actor, "sozialamt"),
                "withdraw a role in the whole city", actor -> withdraw(actor, null),
                "invite a person", actor -> CITY.bean(InvitingPerson.class).invite(actor, TestPeople.citizen().id()),
                "add a role", actor -> CITY.bean(ChangingRole.class).change(
                        actor, new Role("role-" + UUID.randomUUID(), "Rolle", "Role", Set.of("audit.read"), 0))));
        return Stream.concat(
                anywhere.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue(), true)),
                everywhere.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue(), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("useCases")
    void onlyWhoMayDoesIt(String name, Function<Actor, Outcome<?>> useCase, boolean departmentIsEnough) {
        assertThat(isRefused(useCase.apply(NOBODY_SPECIAL))).as("nobody special may not %s", name).isTrue();
        assertThat(isRefused(useCase.apply(OF_DO_IT))).as("a department's administrator: %s", name)
                .isNotEqualTo(departmentIsEnough);
        assertThat(useCase.apply(OF_THE_CITY)).as("the city's administrator may %s", name)
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/amt/konten", "/amt/konten/neu", "/amt/rollen", "/amt/rollen/neu",
        "/amt/rollen/administrator", "/amt/protokoll", "/amt/protokoll/pruefung",
        "/amt/konten/01900000-0000-7000-8000-000000000001"})
    void aPageOfTheDeskIsOpenToAdministratorsOnly(String path) {
        assertThat(CITY.visitor().get(path).statusCode()).as("nobody").isEqualTo(302);
        assertThat(CITY.visitor().signInAs("anna.beck").get(path).statusCode()).as("citizen").isEqualTo(403);
        assertThat(CITY.visitor().signInAs("kim.weber").get(path).statusCode()).as("measure owner").isEqualTo(403);
        assertThat(CITY.visitor().signInAs("tomasz.nowak").get(path).statusCode()).as("steering").isEqualTo(403);
        assertThat(CITY.visitor().signInAs("jonas.vogt").get(path).statusCode()).as("administrator").isEqualTo(200);
    }

    @Test
    void theDeskShowsEachPersonTheirOwnDoors() {
        assertThat(CITY.visitor().signInAs("kim.weber").get("/amt").body()).doesNotContain("/amt/konten");
        assertThat(CITY.visitor().signInAs("jonas.vogt").get("/amt").body())
                .contains("/amt/konten").contains("/amt/protokoll");
        assertThat(CITY.visitor().signInAs("anna.beck").get("/amt").statusCode()).isEqualTo(403);
    }

    @Test
    void aRightThatIsTakenAwayEndsAtOnce() {
        TestPerson person = TestPeople.administrator();
        HttpVisitor signedIn = person.signIn();
        assertThat(signedIn.get("/amt/konten").statusCode()).isEqualTo(200);
        Roles roles = CITY.bean(Roles.class);
        roles.heldBy(person.id()).forEach(held -> roles.remove(held.id()));
        assertThat(signedIn.get("/amt/konten").statusCode()).isEqualTo(403);
        assertThat(signedIn.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyLocksOrStripsThemselves() {
        TestPerson person = TestPeople.administrator();
        Actor self = new Actor(person.id(), "Self", OF_THE_CITY.rights());
        assertThat(trouble(CITY.bean(ChangingAccount.class).change(self, person.id(), person.stored().version(),
                account -> account.locked(true)))).isEqualTo(Trouble.STATE_FORBIDS);
        UUID held = CITY.bean(Roles.class).heldBy(person.id()).getFirst().id();
        assertThat(trouble(CITY.bean(WithdrawingRole.class).withdraw(self, person.id(), held)))
                .isEqualTo(Trouble.STATE_FORBIDS);
        assertThat(trouble(CITY.bean(ChangingRole.class).change(
                self, new Role("administrator", "Verwaltung", "Administration", Set.of("audit.read"), 1))))
                .isEqualTo(Trouble.INPUT_MALFORMED);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(List.of(
                trouble(CITY.bean(OpeningAccount.class).open(OF_THE_CITY, MISSING)),
                trouble(CITY.bean(ChangingAccount.class).change(OF_THE_CITY, MISSING, 1, account -> account)),
                trouble(CITY.bean(InvitingPerson.class).invite(OF_THE_CITY, MISSING)),
                trouble(CITY.bean(WithdrawingRole.class).withdraw(OF_THE_CITY, MISSING, MISSING))))
                .containsOnly(Trouble.NOT_FOUND);
    }

    @Test
    void theMachineRoomIsClosedToStrangersBehindAProxy() {
        assertThat(CITY.visitor().get("/actuator/health", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(CITY.visitor().get("/actuator/health", "Accept", "*/*").body()).doesNotContain("components");
        assertThat(CITY.visitor().get("/actuator/prometheus", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(302);
        assertThat(CITY.visitor().get("/actuator/prometheus", "Accept", "*/*").statusCode()).isEqualTo(200);
    }

    private static Outcome<?> withdraw(Actor actor, String department) {
        Assignment wanted = assignment(department);
        CITY.bean(Roles.class).assign(wanted);
        UUID held = CITY.bean(Roles.class).heldBy(wanted.account()).getFirst().id();
        return CITY.bean(WithdrawingRole.class).withdraw(actor, wanted.account(), held);
    }

    private static Outcome<?> change(Actor actor, UnaryOperator<Account> wanted) {
        TestPerson person = TestPeople.citizen();
        return CITY.bean(ChangingAccount.class).change(actor, person.id(), 1, wanted);
    }

    private static Assignment assignment(String department) {
        UUID account = TestPeople.citizen().id();
        return new Assignment(account, account, "releaser", department, null, null);
    }

    private static boolean isRefused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                && refused.refusals().getFirst().trouble() == Trouble.RIGHT_MISSING;
    }

    private static Trouble trouble(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().getFirst().trouble()
                : fail(outcome);
    }

    private static Trouble fail(Outcome<?> outcome) {
        throw new AssertionError("not refused: " + outcome);
    }

    private static Actor actor(Map<String, Set<String>> rights) {
        return new Actor(UUID.randomUUID(), "Somebody", rights);
    }
}
