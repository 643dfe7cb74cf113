package city.moves.platform.identity;

import city.moves.testing.RunningCity;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Programs of people who exist for one test alone. */
public final class TestTokens {

    private TestTokens() {}

    /** The secret of a key of somebody who may edit the map for an office. */
    public static String ofMapEditor(String department) {
        return of(TestPeople.citizen().holding("map-editor", department).id(), "geo.edit");
    }

    /** The secret of a key of somebody who may do nothing. */
    public static String ofNobody() {
        return of(TestPeople.citizen().id(), "geo.edit");
    }

    public static String of(UUID account, String... permissions) {
        String secret = Token.random();
        RunningCity city = RunningCity.get();
        city.bean(AccessTokens.class).add(account, "Probe " + UUID.randomUUID(), Token.hash(secret), Set.of(permissions),
                city.clock().instant().plus(Duration.ofDays(3_650)));
        return secret;
    }
}
