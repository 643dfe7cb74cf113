package city.moves.platform.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * @param by       who forgets them; null for the platform itself
     * @param byName   that one's name
     * @param account  whose name is forgotten wherever this account did something or somebody stood in for it
     * @param subjects of which all values are forgotten, such as {@code account:…}
     * @param evidence what the account did to anything else from this moment on keeps its name; null for nothing
     */
    public record Command(@Nullable UUID by, String byName, UUID account, Set<String> subjects,
            @Nullable Instant evidence) {

        /** Forgets the name in every deed. */
        public Command(UUID by, String byName, UUID account, Set<String> subjects) {
            this(by, byName, account, subjects, null);
        }
    }

    private static final int AT_ONCE = 500;

    private record Place(String module, long number, int place) {

        String subject() {
            return "entry:" + module + "/" + number + "/" + place;
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
        int erased = 0;
        List<Place> places;
        do {
            places = next(command);
            places.forEach(place -> erase(place, command));
            erased += places.size();
        } while (places.size() == AT_ONCE);
        return erased;
    }

    private List<Place> next(Command command) {
        return jdbc.sql("""
                select value.module, value.number, value.place
                from audit.entry
                join audit.value on value.module = entry.module and value.number = entry.number
                where value.erased_by is null
                    and (entry.account = :account and value.place = 0
                            and (entry.subject = any (:subjects)
                                or entry.at < coalesce(cast(:evidence as timestamptz), 'infinity'))
                        or value.place > 0 and entry.subject = any (:subjects)
                        or value.place > 0 and right(value.after, 38) = '(' || cast(:account as text) || ')'
                            and value.after ~ ' \\([0-9a-f-]{36}\\)$' and entry.fields[value.place] = 'represented'
                            and entry.at < coalesce(cast(:evidence as timestamptz), 'infinity'))
                order by value.module, value.number, value.place
                limit :atOnce
                """)
                .param("account", command.account())
                .param("subjects", command.subjects().toArray(String[]::new))
                .param("evidence", command.evidence() == null ? null : Timestamp.from(command.evidence()), Types.TIMESTAMP)
                .param("atOnce", AT_ONCE)
                .query((row, _) -> new Place(row.getString("module"), row.getLong("number"), row.getInt("place")))
                .list();
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
