package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.web.City;
import city.moves.platform.web.PublicAddress;
import city.moves.testing.RunningCity;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class EmptyCityTest {

    private static final Providers NO_PROVIDERS = new Providers(new MockEnvironment());

    private final Clock clock = Clock.systemUTC();
    private final JdbcClient database = ownDatabase();
    private final Invitations invitations = new Invitations(database, clock);
    private final WaysIn waysIn = new WaysIn(database, city(false), NO_PROVIDERS);

    @Test
    void anEmptyCityPrintsAWayInUntilSomebodyHasTakenIt() {
        String first = start(false);
        assertThat(first).contains("https://city.example/einladung/");
        String second = start(false);
        assertThat(invitations.find(token(first))).as("a new start ends the link before").isEmpty();

        UUID administrator = invitations.find(token(second)).orElseThrow();
        assertThat(persons(false).find(administrator).orElseThrow().may("identity.administer")).isTrue();
        waysIn.setPassword(administrator, "hash", clock.instant());
        assertThat(start(false)).isEmpty();
    }

    @Test
    void anAdministratorWhoIsLockedOutIsNoWayIn() {
        UUID administrator = invitations.find(token(start(false))).orElseThrow();
        waysIn.setPassword(administrator, "hash", clock.instant());
        Accounts accounts = new Accounts(database);
        accounts.change(accounts.find(administrator).orElseThrow().locked(true));
        assertThat(start(false)).contains("/einladung/");
    }

    @Test
    void theInventedPeopleDoNotExistWhenTheCityIsNoDemo() {
        new DemoPeople(database, new Passwords(PasswordWork.USUAL), waysIn, clock).load();
        assertThat(new WaysIn(database, city(true), NO_PROVIDERS).findByName("jonas.vogt")).isPresent();
        assertThat(persons(true).find(DemoPeople.ALL.getLast().id())).isPresent();
        assertThat(waysIn.findByName("jonas.vogt")).isEmpty();
        assertThat(persons(false).find(DemoPeople.ALL.getLast().id())).isEmpty();
        assertThat(start(false)).as("they administer nothing").contains("/einladung/");
    }

    @Test
    void whatAPersonChangedOfTheInventedPeopleStays() {
        DemoPeople people = new DemoPeople(database, new Passwords(PasswordWork.USUAL), waysIn, clock);
        people.load();
        Accounts accounts = new Accounts(database);
        UUID kim = DemoPeople.ALL.get(1).id();
        accounts.change(accounts.find(kim).orElseThrow().named("Kim Weber-Ludwig", "", Assurance.BASIC));
        people.load();
        assertThat(accounts.find(kim).orElseThrow().displayName()).isEqualTo("Kim Weber-Ludwig");
    }

    @Test
    void aLaterDemoCityGivesARightToARoleThatNobodyChangedAndToNoOther() {
        DemoPeople people = new DemoPeople(database, new Passwords(PasswordWork.USUAL), waysIn, clock);
        people.load();
        withdraw("search.read-zero-hits");
        people.load();
        assertThat(rights("steering-office")).contains("search.read-zero-hits");
        withdraw("search.read-zero-hits");
        database.sql("update identity.role set version = 2 where key = 'steering-office'").update();
        people.load();
        assertThat(rights("steering-office")).contains("strategy.steer").doesNotContain("search.read-zero-hits");
    }

    private void withdraw(String permission) {
        database.sql("delete from identity.role_permission where role = 'steering-office' and permission = :permission")
                .param("permission", permission).update();
    }

    private List<String> rights(String role) {
        return database.sql("select permission from identity.role_permission where role = :role").param("role", role)
                .query(String.class).list();
    }

    private String start(boolean demo) {
        return new FirstAdministrator(new Accounts(database), new Roles(database), invitations, database, city(demo),
                new PublicAddress(city(demo), new MockEnvironment()), clock).text();
    }

    private Persons persons(boolean demo) {
        return new Persons(database, city(demo), clock);
    }

    private static String token(String note) {
        return Optional.of(note).map(text -> text.substring(text.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static City city(boolean demo) {
        return new City("Stuttgart", "", demo, "https://city.example");
    }

    private static JdbcClient ownDatabase() {
        DatabaseAccess access = RunningCity.get().copyOfTemplate();
        return JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }
}
