package city.moves.platform.identity;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts say about people. None is erased that holds a role: the city would lose its office data with it. */
@Component
class AccountHolding extends PersonalTables {

    private static final Map<String, String> WORDS =
            Map.of("assurance", "identity.assurance.", "theme", "identity.theme.");

    private final JdbcClient database;

    AccountHolding(JdbcClient database, Clock clock) {
        super(new Holding(100, "konto", Lawfulness.PUBLIC_TASK,
                List.of("identity.account", "identity.person_detail", "identity.assignment", "identity.deputy")),
                List.of(account(), detail(), assignment(), deputy()), database, clock);
        this.database = database;
    }

    @Override
    public List<String> hindrances(DataSubject who) {
        List<String> hindering = new ArrayList<>();
        if (is(who, "select exists (select from identity.account where id = :account and demo)")) {
            hindering.add("identity.erasure.demo");
        }
        if (is(who, "select exists (select from identity.assignment where account = :account)")) {
            hindering.add("identity.erasure.staff");
        }
        return hindering;
    }

    private boolean is(DataSubject who, String question) {
        return who.account() != null
                && database.sql(question).param("account", who.account()).query(Boolean.class).single();
    }

    private static PersonalTable account() {
        return PersonalTable.of("account", """
                select id as key, created_at as at, '/konto' as path, sign_in_name, display_name, email, assurance,
                    language, theme, locked
                from identity.account where id = :account
                """, "delete from identity.account where id = :account").saying(WORDS);
    }

    private static PersonalTable detail() {
        return PersonalTable.of("person-detail", """
                select id as key, stated_at as at, '/konto/angaben' as path, detail, value, provider, assurance
                from identity.person_detail where account = :account
                """, "delete from identity.person_detail where account = :account")
                .saying(Map.of("assurance", "identity.assurance.", "detail", "identity.detail."));
    }

    private static PersonalTable assignment() {
        return PersonalTable.of("assignment", """
                select assignment.id as key, role.name_de as role, coalesce(department.name_de, '') as department,
                    since, until
                from identity.assignment
                join identity.role on role.key = assignment.role
                left join identity.department on department.key = assignment.department
                where account = :account
                """, "delete from identity.assignment where account = :account");
    }

    /** The other person of a deputyship is not told: that one's name is that one's own. */
    private static PersonalTable deputy() {
        return PersonalTable.of("deputy", """
                select deputy.id as key, deputy.deputy = :account as deputy, role.name_de as role, since, until
                from identity.deputy join identity.role on role.key = deputy.role
                where :account in (represented, deputy)
                """, "delete from identity.deputy where :account in (represented, deputy)");
    }
}
