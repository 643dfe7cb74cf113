package city.moves.platform.personal;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose data is meant. People who look for themselves are meant by their account alone: they choose their name and address
 * freely, and neither proves anything. The privacy desk adds the others after it has examined who asks.
 *
 * @param account null for somebody without an account
 * @param emails  in small letters
 * @param names   by which rows are found that name nothing else; only names that one person alone bears
 */
public record DataSubject(@Nullable UUID account, Set<String> emails, Set<String> names) {

    public DataSubject {
        emails = emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        names = Set.copyOf(names);
    }

    public static DataSubject of(UUID account) {
        return new DataSubject(account, Set.of(), Set.of());
    }
}
