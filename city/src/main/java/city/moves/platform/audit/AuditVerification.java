package city.moves.platform.audit;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes every chain from its first entry, in one snapshot and in constant memory, and compares it with its anchors.
 * Whoever rewrites a chain from some entry to its end, its head and its anchors as well is found only by an anchor that
 * was kept elsewhere, such as in a log on another machine.
 */
@Component
public class AuditVerification {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Chains chains;
    private final Anchors anchors;
    private final TransactionTemplate snapshot;

    AuditVerification(JdbcClient jdbc, Chains chains, Anchors anchors, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.anchors = anchors;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** For a database that no application serves. */
    public static AuditVerification of(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new AuditVerification(jdbc, new Chains(jdbc), new Anchors(jdbc),
                new DataSourceTransactionManager(database));
    }

    /** One verdict for each chain, in the order of their names. */
    public List<ChainVerdict> verify() {
        return snapshot.execute(_ -> jdbc.sql("""
                select module from audit.head union select module from audit.entry
                union select module from audit.anchor order by module
                """).query(String.class).list().stream().map(this::walk).toList());
    }

    private ChainVerdict walk(String module) {
        ChainWalk walk = new ChainWalk(module);
        jdbc.sql("""
                select entry.number, entry.at, entry.account, entry.action, entry.subject, entry.fields,
                    entry.value_hashes, entry.previous, entry.hash,
                    value.place, value.salt, value.before, value.after, value.erased_by,
                    erasing.number is not null as rightly_erased
                from audit.entry
                left join audit.value on value.module = entry.module and value.number = entry.number
                left join audit.entry erasing on erasing.module = 'audit' and erasing.number = value.erased_by
                    and erasing.action = 'value.erased'
                    and erasing.subject = concat('entry:', value.module, '/', value.number, '/', value.place)
                where entry.module = :module
                order by entry.number, value.place
                """).withFetchSize(ROWS_AT_ONCE).param("module", module).query(walk);
        ChainVerdict verdict = walk.end(chains.head(module).orElse(null));
        return anchors.firstDifferent(module).map(verdict::butDifferentFromAnchor).orElse(verdict);
    }
}
