package city.moves.platform.identity;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People who exist for one test alone. */
public final class TestPeople {

    static final String PASSWORD = "a password for tests";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One of them. */
    public record TestPerson(UUID id, String name) {

        public HttpVisitor signIn() {
            return RunningCity.get().visitor().signIn(name, PASSWORD);
        }

        public TestPerson holding(String role, @Nullable String department) {
            RunningCity.get().bean(Roles.class).assign(new Assignment(id, id, role, department, null, null));
            return this;
        }

        Account stored() {
            return RunningCity.get().bean(Accounts.class).find(id).orElseThrow();
        }
    }

    private TestPeople() {}

    public static TestPerson citizen() {
        RunningCity city = RunningCity.get();
        String name = "test.person." + COUNT.incrementAndGet();
        UUID id = city.bean(Accounts.class).add(name, "Test Person " + COUNT.get(), "", Instant.now()).orElseThrow();
        city.bean(WaysIn.class).setPassword(id, city.bean(Passwords.class).hash(PASSWORD), Instant.now());
        return new TestPerson(id, name);
    }

    static TestPerson administrator() {
        return citizen().holding(Role.ADMINISTRATOR, null);
    }
}
