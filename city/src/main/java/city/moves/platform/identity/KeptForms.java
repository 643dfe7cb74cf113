package city.moves.platform.identity;

import city.moves.platform.web.SentForm;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests that wait for a proof or a sign-in: on the server, for their sender alone, for half an hour, a few for each account. */
@Repository
class KeptForms {

    static final Duration VALIDITY = Duration.ofMinutes(30);

    private static final int MOST = 20;
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KeptForms(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID keep(UUID account, KeptForm form) {
        Map<String, List<String>> fields = new SentForm(form.path(), form.fields(), form.files()).fields();
        jdbc.sql("""
                delete from identity.kept_form where id in (
                    select id from identity.kept_form where account = :account order by until desc offset :most)
                """).param("account", account).param("most", MOST - 1).update();
        return jdbc.sql("""
                insert into identity.kept_form (account, posted, path, fields, files, assurance, until)
                values (:account, :posted, :path, :fields, :files, :assurance, :until) returning id
                """)
                .param("account", account).param("posted", form.posted()).param("path", form.path())
                .param("fields", json.writeValueAsString(fields)).param("files", form.files())
                .param("assurance", form.assurance().name())
                .param("until", Timestamp.from(clock.instant().plus(VALIDITY)))
                .query(UUID.class).single();
    }

    /** The same form, sent once more and held up once more, is one form that waits; false if it waits no longer. */
    boolean keepAnew(UUID account, UUID id, SentForm form) {
        return jdbc.sql("""
                update identity.kept_form set fields = :fields, until = :until
                where id = :id and account = :account and posted and split_part(path, '?', 1) = :path
                    and led_to is null
                """)
                .param("id", id).param("account", account).param("path", form.path())
                .param("fields", json.writeValueAsString(form.fields()))
                .param("until", Timestamp.from(clock.instant().plus(VALIDITY))).update() == 1;
    }

    int forgetOld() {
        return jdbc.sql("delete from identity.kept_form where until <= :now")
                .param("now", Timestamp.from(clock.instant())).update();
    }

    /** What was sent from its own page needs to be kept no longer, only where it led. */
    void sent(UUID account, UUID id, String path, String address) {
        jdbc.sql("""
                update identity.kept_form set led_to = :address, fields = '{}'
                where id = :id and account = :account and posted and split_part(path, '?', 1) = :path
                """)
                .param("id", id).param("account", account).param("path", path).param("address", address).update();
    }

    /** Only for who sent it. */
    Optional<KeptForm> find(UUID account, UUID id) {
        return jdbc.sql("""
                select id, posted, path, fields, files, assurance, led_to from identity.kept_form
                where id = :id and account = :account and until > :now
                """)
                .param("id", id).param("account", account).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new KeptForm(row.getObject("id", UUID.class), row.getBoolean("posted"),
                        row.getString("path"), json.readValue(row.getString("fields"), FIELDS),
                        row.getBoolean("files"), Assurance.valueOf(row.getString("assurance")), row.getString("led_to")))
                .optional();
    }
}
