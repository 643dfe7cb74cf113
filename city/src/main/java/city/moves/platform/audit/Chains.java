package city.moves.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains as rows, written at their heads only. */
@Repository
class Chains {

    /** The last entry of a chain. */
    record Head(String module, long number, byte[] hash) {}

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction appends to this chain, then gives its last entry; empty for a new chain. */
    Optional<Head> lockHead(String module) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit:' || :module, 0)) is null")
                .param("module", module).query(Boolean.class).single();
        return head(module);
    }

    Optional<Head> head(String module) {
        return jdbc.sql("select module, number, hash from audit.head where module = :module")
                .param("module", module)
                .query((row, _) -> new Head(row.getString("module"), row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    void append(Link link, List<SaltedValue> values) {
        byte[] hash = link.hash();
        jdbc.sql("""
                insert into audit.entry
                    (module, number, at, account, action, subject, fields, value_hashes, previous, hash)
                values (:module, :number, :at, :account, :action, :subject, :fields::text[], :valueHashes,
                    :previous, :hash)
                """)
                .param("module", link.module()).param("number", link.number())
                .param("at", java.sql.Timestamp.from(link.at()))
                .param("account", link.account(), java.sql.Types.OTHER)
                .param("action", link.action()).param("subject", link.subject())
                .param("fields", link.fields().toArray(String[]::new), java.sql.Types.ARRAY)
                .param("valueHashes", link.valueHashes())
                .param("previous", link.previous()).param("hash", hash)
                .update();
        for (int place = 0; place < values.size(); place++) {
            SaltedValue value = values.get(place);
            jdbc.sql("""
                    insert into audit.value (module, number, place, salt, before, after)
                    values (:module, :number, :place, :salt, :before, :after)
                    """)
                    .param("module", link.module()).param("number", link.number()).param("place", place)
                    .param("salt", value.salt()).param("before", value.before()).param("after", value.after())
                    .update();
        }
        jdbc.sql("""
                insert into audit.head (module, number, hash) values (:module, :number, :hash)
                on conflict (module) do update set number = excluded.number, hash = excluded.hash
                """)
                .param("module", link.module()).param("number", link.number()).param("hash", hash)
                .update();
    }

    /** Every chain's name, in order. */
    List<String> modules() {
        return jdbc.sql("select module from audit.head order by module").query(String.class).list();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
