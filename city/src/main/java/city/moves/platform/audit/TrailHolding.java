package city.moves.platform.audit;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import city.moves.platform.personal.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the trail says about people. What was done about their own account is forgotten with it. What somebody did in
 * office stays evidence for ten years, with the name. An entry whose values are forgotten names nobody and is no record
 * of a person any more.
 */
@Component
class TrailHolding extends PersonalTables {

    private static final Duration EVIDENCE = Duration.ofDays(3653);

    /** In the trail, for who is no person. */
    private static final String ERASURE = "Löschung nach Art. 17 DSGVO";

    private static final Map<String, String> WORDS = Map.of("module", "deed.module.", "action", "deed.");

    private static final String KEPT = """
            case when at >= cast(:now as timestamptz) - interval '3653 days' then 'audit.evidence' end as kept,
            case when at >= cast(:now as timestamptz) - interval '3653 days'
                then (at + interval '3653 days')::date end as kept_until
            """;

    private final ErasingValues erasing;
    private final Clock clock;

    TrailHolding(JdbcClient database, Clock clock, ErasingValues erasing) {
        super(new Holding(500, "protokoll", Lawfulness.LEGAL_DUTY, List.of("audit.entry", "audit.value")),
                List.of(ownAccount(), deeds(), standingIn()), database, clock);
        this.erasing = erasing;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Tally erase(DataSubject who) {
        Tally tally = count(who);
        UUID account = who.account();
        if (account != null) {
            erasing.erase(new ErasingValues.Command(null, ERASURE, account, Set.of(subject(account)),
                    clock.instant().minus(EVIDENCE)));
        }
        return tally;
    }

    private static String subject(UUID account) {
        return "account:" + account;
    }

    private static PersonalTable ownAccount() {
        return PersonalTable.of("own-account-deed", """
                select entry.module || '~' || lpad(entry.number::text, 18, '0') as key, at, entry.module,
                    entry.module || '.' || action as action, (
                    select string_agg(entry.fields[place] || ': ' || coalesce(before, '–') || ' → ' || coalesce(after, '–'),
                        '; ' order by place)
                    from audit.value where value.module = entry.module and value.number = entry.number and place > 0)
                    as changes
                from audit.entry
                where subject = 'account:' || cast(:account as text) and exists (
                    select from audit.value where value.module = entry.module and value.number = entry.number
                        and erased_by is null and (place > 0 or entry.account = :account))
                """).keyedBy("text").saying(WORDS);
    }

    private static PersonalTable deeds() {
        return PersonalTable.of("deed", """
                select entry.module || '~' || lpad(entry.number::text, 18, '0') as key, at, entry.module,
                    entry.module || '.' || action as action, subject,
                    value.after as name,
                """ + KEPT + """
                from audit.entry
                join audit.value on value.module = entry.module and value.number = entry.number and place = 0
                    and erased_by is null
                where account = :account and subject <> 'account:' || cast(:account as text)
                """).keyedBy("text").saying(WORDS);
    }

    private static PersonalTable standingIn() {
        return PersonalTable.of("represented-deed", """
                select entry.module || '~' || lpad(entry.number::text, 18, '0') as key, at, entry.module,
                    entry.module || '.' || action as action, subject,
                    value.after as represented,
                """ + KEPT + """
                from audit.value
                join audit.entry on entry.module = value.module and entry.number = value.number
                where place > 0 and right(after, 38) = '(' || cast(:account as text) || ')'
                    and after ~ ' \\([0-9a-f-]{36}\\)$' and fields[place] = 'represented'
                """).keyedBy("text").saying(WORDS);
    }
}
