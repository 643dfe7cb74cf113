package city.moves.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another house said about a person, after it was found to be true.
 *
 * @param userName  how the person is called there; empty if it does not say
 * @param fullName  empty if it does not say
 * @param email     empty if it does not say, or not whether the address is the person's
 * @param groups    empty if none are asked for
 * @param details   what else it says of the person
 * @param provedAt  when the person last proved who they are; null if it does not say
 * @param token     the signed statement, with which the person is signed out there
 */
record Vouched(Provider provider, String subject, String userName, String fullName, String email, Assurance level,
        List<String> groups, Map<PersonDetail, String> details, @Nullable Instant provedAt, String token) {}
