package city.moves.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what the trail says about a person (Regulation (EU) 2016/679, Article 17). The entries and their chain stay;
 * each forgotten value leaves an entry of its own in the chain {@code audit}, without which its absence is found as
 * tampering.
 */
@Service
public class ErasingValues {

    /**
     * Whose values are to be forgotten.
     *
     * @param by       who forgets them
     * @param byName   that person's name
     * @param account  whose name is forgotten wherever this account did something
     * @param subjects of which all values are forgotten, such as {@code account:…}
     */
    public record Command(UUID by, String byName, UUID account, Set<String> subjects) {}

    private record Place(String module, long number, int place) {

        String subject() {
            return module + "/" + number + "/" + place;
        }
    }

    private final JdbcClient jdbc;
    private final ChainedTrail trail;

    ErasingValues(JdbcClient jdbc, ChainedTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** How many values were forgotten. */
    @Transactional
    public int erase(Command command) {
        List<Place> places = jdbc.sql("""
                select value.module, value.number, value.place
                from audit.entry
                join audit.value on value.module = entry.module and value.number = entry.number
                where value.erased_by is null
                    and (entry.account = :account and value.place = 0
                        or value.place > 0 and entry.subject = any (:subjects))
                order by value.module, value.number, value.place
                """)
                .param("account", command.account())
                .param("subjects", command.subjects().toArray(String[]::new))
                .query((row, _) -> new Place(row.getString("module"), row.getLong("number"), row.getInt("place")))
                .list();
        places.forEach(place -> erase(place, command));
        return places.size();
    }

    private void erase(Place place, Command command) {
        long number = trail.append(Deed.of(
                "audit", "value.erased", place.subject(), command.by(), command.byName(), Map.of()));
        jdbc.sql("""
                update audit.value set salt = null, before = null, after = null, erased_by = :erasedBy
                where module = :module and number = :number and place = :place
                """)
                .param("erasedBy", number)
                .param("module", place.module()).param("number", place.number()).param("place", place.place())
                .update();
    }
}
