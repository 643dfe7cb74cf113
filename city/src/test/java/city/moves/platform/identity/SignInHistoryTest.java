package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInHistoryTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final RunningCity city = RunningCity.get();

    @Test
    void theOwnerSeesWhoCameInAndWhoWasRefused() {
        TestPerson person = TestPeople.citizen();
        attempt(person.name(), "a wrong password");
        attempt(person.name(), TestPeople.PASSWORD);
        city.bean(Accounts.class).change(person.stored().locked(true));
        attempt(person.name(), TestPeople.PASSWORD);
        assertThat(history(person)).extracting(SignInHistory.Entry::result).containsExactly(
                SignInHistory.Result.LOCKED, SignInHistory.Result.DONE, SignInHistory.Result.REFUSED);
        assertThat(history(person)).extracting(SignInHistory.Entry::device)
                .containsOnly(new Device("Firefox", "Linux"));
        city.bean(Accounts.class).change(person.stored().locked(false));
        assertThat(person.signIn().get(HistoryPages.HERE).body())
                .contains("Firefox auf Linux").contains("abgelehnt").contains("Konto gesperrt").contains("Passwort");
    }

    @Test
    void nobodySeesTheHistoryOfAnotherPerson() {
        TestPerson person = TestPeople.citizen();
        attempt(person.name(), "a wrong password");
        SignInHistory.Entry entry = history(person).getFirst();
        HttpVisitor stranger = TestPeople.citizen().signIn();
        assertThat(stranger.get(HistoryPages.HERE).body()).doesNotContain("abgelehnt");
        assertThat(stranger.get(HistoryPages.HERE + "?nach=" + entry.id()).body()).doesNotContain("abgelehnt");
    }

    @Test
    void afterItsTimeNothingIsLeft() {
        TestPerson person = TestPeople.citizen();
        attempt(person.name(), "a wrong password");
        try (var _ = city.clock().forward(SignInHistory.MEMORY.plus(Duration.ofMinutes(1)))) {
            assertThat(history(person)).isEmpty();
            city.bean(SignInHistory.class).forgetOld(1000);
            assertThat(city.database().sql("select count(*) from identity.sign_in where account = :account")
                    .param("account", person.id()).query(Long.class).single()).isZero();
        }
    }

    @Test
    void theHistoryIsPagedByKey() {
        TestPerson person = TestPeople.citizen();
        SignInHistory history = city.bean(SignInHistory.class);
        for (int i = 0; i < 5; i++) {
            history.note(person.id(), Way.PASSKEY, new Device("Chrome", "Android"), SignInHistory.Result.DONE);
        }
        var first = history.of(person.id(), null, 3);
        var second = history.of(person.id(), first.items().getLast().id(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(first.next()).isEqualTo(first.items().getLast().id().toString());
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void noAddressIsKept() {
        assertThat(city.database().sql("""
                select column_name from information_schema.columns
                where table_schema = 'identity' and table_name = 'sign_in'
                """).query(String.class).list())
                .containsExactlyInAnyOrder("id", "account", "at", "way", "device", "outcome");
    }

    private List<SignInHistory.Entry> history(TestPerson person) {
        return city.bean(SignInHistory.class).of(person.id(), null, 50).items();
    }

    private void attempt(String name, String password) {
        HttpVisitor visitor = city.visitor();
        String token = HttpVisitor.token(visitor.get("/anmelden"));
        visitor.post("/anmelden", Map.of("name", name, "password", password, "_csrf", token), "User-Agent", FIREFOX);
    }
}
