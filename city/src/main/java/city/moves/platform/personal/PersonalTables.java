package city.moves.platform.personal;

import city.moves.platform.values.KeyPage;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A holding that lies in tables, one kind of rows after the other. */
public class PersonalTables implements PersonalData {

    private static final Set<String> NOT_SHOWN = Set.of("key", "at", "path", "kept", "kept_until");

    private final Holding holding;
    private final List<PersonalTable> tables;
    private final JdbcClient database;
    private final Clock clock;

    public PersonalTables(Holding holding, List<PersonalTable> tables, JdbcClient database, Clock clock) {
        this.holding = holding;
        this.tables = List.copyOf(tables);
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Holding holding() {
        return holding;
    }

    @Override
    public KeyPage<PersonalRecord> find(DataSubject who, String after, int limit) {
        List<PersonalRecord> found = new ArrayList<>();
        int begin = 0;
        while (begin < tables.size() && !tables.get(begin).wrote(after)) {
            begin++;
        }
        boolean anew = begin == tables.size();
        for (int i = anew ? 0 : begin; i < tables.size() && found.size() <= limit; i++) {
            PersonalTable table = tables.get(i);
            String afterHere = anew || i > begin ? null : after.substring(table.kind().length() + 1);
            found.addAll(rows(table, who, afterHere, limit + 1 - found.size()));
        }
        return KeyPage.cut(found, limit, PersonalRecord::key);
    }

    @Override
    public Tally count(DataSubject who) {
        return tables.stream().map(table -> count(table, who)).reduce(new Tally(0, List.of()), (one, other) ->
                new Tally(one.erasable() + other.erasable(),
                        Stream.concat(one.staying().stream(), other.staying().stream()).toList()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Tally erase(DataSubject who) {
        Tally tally = count(who);
        tables.forEach(table -> table.erasing().forEach(statement -> asking(statement, who).update()));
        return tally;
    }

    private Tally count(PersonalTable table, DataSubject who) {
        List<Map.Entry<Optional<Kept>, Long>> counts = asking("""
                select %s, count(*) as number from (%s) held group by 1
                """.formatted(keeps(table) ? "kept, max(kept_until) as kept_until" : "null as kept, null as kept_until",
                        table.question()), who)
                .query((row, _) -> Map.entry(Optional.ofNullable(kept(row)), row.getLong("number"))).list();
        return new Tally(
                counts.stream().filter(count -> count.getKey().isEmpty()).mapToLong(Map.Entry::getValue).sum(),
                counts.stream().filter(count -> count.getKey().isPresent())
                        .map(count -> new Tally.Staying(count.getKey().orElseThrow(), count.getValue())).toList());
    }

    private List<PersonalRecord> rows(PersonalTable table, DataSubject who, @Nullable String after, int limit) {
        return asking("""
                select * from (%1$s) held
                where cast(:after as %2$s) is null or key > cast(:after as %2$s)
                order by key limit :limit
                """.formatted(table.question(), table.keyType()), who)
                .param("after", after, Types.VARCHAR).param("limit", limit)
                .query((row, _) -> read(table, row)).list();
    }

    private JdbcClient.StatementSpec asking(String sql, DataSubject who) {
        return database.sql(sql).param("account", who.account(), Types.OTHER)
                .param("emails", who.emails().toArray(String[]::new)).param("names", who.names().toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()));
    }

    private static boolean keeps(PersonalTable table) {
        return table.question().contains(" as kept_until");
    }

    private static PersonalRecord read(PersonalTable table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<PersonalRecord.Field> fields = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            PersonalRecord.Value value = NOT_SHOWN.contains(name) ? null : value(row, i, columns.getColumnType(i));
            if (value != null) {
                fields.add(new PersonalRecord.Field(name.replace('_', '-'), value,
                        table.words().getOrDefault(name, "")));
            }
        }
        Timestamp at = has(columns, "at") ? row.getTimestamp("at") : null;
        return new PersonalRecord(table.kind() + "~" + row.getString("key"), table.kind(),
                at == null ? null : at.toInstant(), has(columns, "path") ? row.getString("path") : "", fields,
                keeps(table) ? kept(row) : null);
    }

    private static @Nullable Kept kept(ResultSet row) throws SQLException {
        String reason = row.getString("kept");
        Date until = row.getDate("kept_until");
        return reason == null ? null : new Kept(reason, until == null ? null : until.toLocalDate());
    }

    private static boolean has(ResultSetMetaData columns, String name) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Null for what is not there and for a text that says nothing. */
    private static PersonalRecord.@Nullable Value value(ResultSet row, int column, int type) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    new PersonalRecord.Moment(row.getTimestamp(column).toInstant());
            case Types.DATE -> new PersonalRecord.Day(row.getDate(column).toLocalDate());
            case Types.BIT, Types.BOOLEAN -> new PersonalRecord.Truth(row.getBoolean(column));
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.NUMERIC ->
                    new PersonalRecord.Amount(new BigDecimal(row.getString(column)));
            case Types.ARRAY -> text(joined(row.getArray(column)));
            default -> text(row.getString(column));
        };
    }

    private static PersonalRecord.@Nullable Value text(String text) {
        return text.isEmpty() ? null : new PersonalRecord.Text(text);
    }

    private static String joined(Array values) throws SQLException {
        return Arrays.stream((Object[]) values.getArray()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
