package city.moves.services;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wrote and who examined what the catalogue says. It stays: two people answer for each version, by name. */
@Configuration
class ServicesHolding {

    @Bean
    PersonalData heldByServices(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(420, "dienste", Lawfulness.PUBLIC_TASK,
                List.of("services.version", "services.form_version", "services.code_list")),
                List.of(PersonalTable.of("service-version", """
                        select id as key, edited_at as at, plain_de as service, number,
                            case when editor = :account then editor_name end as edited_by,
                            case when reviewer = :account then reviewer_name end as reviewed_by,
                            'services.record' as kept, cast(null as date) as kept_until
                        from services.version where :account in (editor, reviewer)
                        """), PersonalTable.of("form-version", """
                        select id as key, brought as at, title as service, number,
                            case when editor = :account then editor_name end as edited_by,
                            case when reviewer = :account then reviewer_name end as reviewed_by,
                            'services.record' as kept, cast(null as date) as kept_until
                        from services.form_version where :account in (editor, reviewer)
                        """), PersonalTable.of("code-list", """
                        select id as key, taken as at, version_uri as name, editor_name as edited_by,
                            'services.record' as kept, cast(null as date) as kept_until
                        from services.code_list where editor = :account
                        """)), database, clock);
    }
}
