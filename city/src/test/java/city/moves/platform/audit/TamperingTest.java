package city.moves.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {

    private static final long SEED = 20261122;
    private static final String OTHER_BYTE = "set_byte(%1$s, 3, (get_byte(%1$s, 3) + 1) %% 256)";
    private static final Map<String, List<String>> CHANGES = new TreeMap<>(Map.of(
            "entry", List.of("module = 'elsewhere'", "number = number + 1000", "at = at + interval '1 microsecond'",
                    "account = uuidv7()", "action = action || 'x'", "subject = subject || 'x'",
                    "fields = array_append(fields, 'x')", bytes("value_hashes"), bytes("previous"), bytes("hash")),
            "value", List.of("module = 'elsewhere'", "number = number + 1000", "place = place + 50",
                    "salt = sha256(coalesce(salt, ''))", "before = coalesce(before, '') || 'x'",
                    "after = coalesce(after, '') || 'x'", "erased_by = coalesce(erased_by, 0) + 1",
                    "salt = null, before = null, after = null, erased_by = coalesce(erased_by, 0) + 1"),
            "head", List.of("module = 'elsewhere'", "number = number + 1", "number = number - 1", bytes("hash"))));

    private static OwnTrail trail;

    @BeforeAll
    static void writeATrail() {
        trail = new OwnTrail();
        trail.recordSome(new Random(SEED), 40);
        assertThat(trail.eraseAnna()).isPositive();
        trail.recordSome(new Random(SEED + 1), 10);
        trail.layBare();
    }

    @Test
    void anUntouchedTrailIsWholeAndCountsWhatWasErased() {
        List<ChainVerdict> verdicts = trail.verification.verify();
        assertThat(verdicts).extracting(ChainVerdict::module).containsExactly("audit", "identity", "strategy");
        assertThat(verdicts).allMatch(ChainVerdict::whole);
        assertThat(verdicts.stream().mapToLong(ChainVerdict::erased).sum()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "value", "head"})
    void aChangeInAnyColumnOfAnyRowIsFound(String table) {
        for (String change : CHANGES.get(table)) {
            for (String row : rows(table)) {
                assertThat(foundAfter("update audit." + table + " set " + change + " where ctid = '" + row + "'::tid"))
                        .as("%s set %s in row %s", table, change, row).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "value", "head"})
    void theAbsenceOfAnyRowIsFound(String table) {
        for (String row : rows(table)) {
            assertThat(foundAfter("delete from audit." + table + " where ctid = '" + row + "'::tid"))
                    .as("%s without row %s", table, row).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aShortenedChainIsFound(int lost) {
        assertThat(foundAfter("delete from audit.entry where module = 'strategy' and number > "
                + "(select number from audit.head where module = 'strategy') - " + lost)).isTrue();
    }

    @Test
    void aChainThatWasRewrittenWithItsHeadDiffersFromItsAnchor() {
        OwnTrail rewritten = new OwnTrail();
        rewritten.recordSome(new Random(SEED), 10);
        assertThat(rewritten.anchor()).isEqualTo(2);
        rewritten.recordSome(new Random(SEED + 1), 4);
        assertThat(rewritten.verification.verify()).allMatch(ChainVerdict::whole);

        rewritten.layBare();
        for (String table : List.of("value", "entry", "head")) {
            rewritten.database.sql("delete from audit." + table).update();
        }
        assertThat(rewritten.verification.verify()).as("emptied").hasSize(2).noneMatch(ChainVerdict::whole);
        rewritten.recordSome(new Random(SEED + 2), 14);
        assertThat(rewritten.verification.verify()).as("written anew").hasSize(2)
                .extracting(ChainVerdict::broken).extracting(ChainVerdict.Break::reason)
                .containsOnly(ChainVerdict.Reason.ANCHOR_DIFFERS);
    }

    @Test
    void twoEntriesInEachOthersPlaceAreFound() {
        assertThat(foundAfter(
                "update audit.entry set number = -number where module = 'strategy' and number in (3, 4)",
                "update audit.entry set number = 7 + number where module = 'strategy' and number < 0")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, ENTRY_CHANGED, update audit.entry set action = 'x' where module = 'identity' and number = 3",
        "4, VALUE_CHANGED, update audit.value set after = 'x' where module = 'identity' and number = 4 and place = 0",
        "5, ENTRY_MISSING, delete from audit.entry where module = 'identity' and number = 5"})
    void theFirstBrokenEntryIsNamed(long number, ChainVerdict.Reason reason, String change) {
        ChainVerdict verdict = trail.transaction.execute(status -> {
            status.setRollbackOnly();
            trail.database.sql(change).update();
            return trail.verification.verify().stream().filter(one -> one.module().equals("identity"))
                    .findFirst().orElseThrow();
        });
        assertThat(verdict.broken()).isEqualTo(new ChainVerdict.Break(number, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit.entry set action = 'x'", "delete from audit.entry", "truncate audit.entry cascade",
        "update audit.value set after = 'x'", "delete from audit.value", "truncate audit.value",
        "delete from audit.anchor", "update audit.anchor set number = number + 1", "truncate audit.anchor",
        "delete from audit.head", "update audit.head set number = number + 2", "truncate audit.head"})
    void theDatabaseItselfForbidsIt(String change) {
        OwnTrail guarded = new OwnTrail();
        guarded.recordSome(new Random(SEED), 2);
        guarded.anchor();
        assertThatThrownBy(() -> guarded.database.sql(change).update()).hasMessageContaining("append-only");
    }

    private static boolean foundAfter(String... changes) {
        return Boolean.TRUE.equals(trail.transaction.execute(status -> {
            status.setRollbackOnly();
            for (String change : changes) {
                assertThat(trail.database.sql(change).update()).isPositive();
            }
            return trail.verification.verify().stream().anyMatch(verdict -> !verdict.whole());
        }));
    }

    /** A handful at random, the same in each run. */
    private static List<String> rows(String table) {
        return trail.database
                .sql("select ctid::text from audit." + table + " order by sha256(ctid::text::bytea) limit 8")
                .query(String.class).list();
    }

    private static String bytes(String column) {
        return column + " = " + OTHER_BYTE.formatted(column);
    }
}
