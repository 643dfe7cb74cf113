package city.moves.platform.identity;

import java.time.Instant;

/**
 * A detail that an account knows of its person.
 *
 * @param provider  who said so; empty for the person
 * @param assurance how surely it is right
 */
public record KnownDetail(PersonDetail detail, String value, String provider, Assurance assurance, Instant stated) {

    boolean isOwn() {
        return provider.isEmpty();
    }
}
