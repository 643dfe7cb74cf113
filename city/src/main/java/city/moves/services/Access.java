package city.moves.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how people get a service.
 *
 * @param key          LeiKa key of 14 digits; empty if none is known for sure
 * @param office       key of the unit that is responsible
 * @param situations   the first is the main one
 * @param online       where it is done online outside this house; null if nowhere
 * @param whyNotOnline why the law does not let a city do it online; empty if it does
 */
public record Access(String key, String office, Channel channel, Level level, List<Situation> situations,
        List<Clientele> clientele, @Nullable OnlineLink online, String whyNotOnline) {

    public Access {
        situations = List.copyOf(situations);
        clientele = clientele.stream().distinct().sorted().toList();
    }
}
