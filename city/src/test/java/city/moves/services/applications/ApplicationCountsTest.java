package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.services.Level;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ApplicationCountsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String LATEST = "to_char(now(), 'YYYY-MM')";

    @Test
    void whatConcernsFewerThanFivePeopleIsNotSaid() throws IOException {
        String many = ServiceWithForm.ofDogs(CITY, Level.NONE);
        String few = ServiceWithForm.ofDogs(CITY, Level.NONE);
        add(many, 5, List.of("DRAFT", "EXPIRED"), 2);
        add(few, 4, List.of("DRAFT", "EXPIRED"), 2);
        String stops = CITY.visitor().get("/dienste/abbrueche-je-schritt.csv").body();
        assertThat(stops).contains(many + ",Probe: Hund anmelden,2,5").doesNotContain(few);
        String months = CITY.visitor().get("/dienste/antraege-je-monat.csv").body();
        String month = CITY.database().sql("select " + LATEST).query(String.class).single();
        assertThat(months).contains(month + "," + many + ",Probe: Hund anmelden,5,,,")
                .contains(month + "," + few + ",Probe: Hund anmelden,,,,");
    }

    @Test
    void theDaysUntilADecisionAreTheMedianAndNotTheMean() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.NONE);
        add(service, 5, List.of("DRAFT", "RECEIVED", "IN_REVIEW", "DECISION_PREPARED", "DECIDED"), 4);
        CITY.database().sql("""
                update services.application a set decided = received + days * interval '1 day'
                from (select id, (array[1, 2, 3, 40, 50])[row_number() over (order by id)] as days
                    from services.application where service = :service) given where given.id = a.id
                """).param("service", service).update();
        assertThat(CITY.visitor().get("/dienste/antraege-je-monat.csv").body()).contains(service + ",Probe: Hund anmelden,5,5,5,3.0");
    }

    private static void add(String service, int count, List<String> way, int reached) {
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            CITY.database().sql("""
                    insert into services.application (reference, service, edition, form, title, office, level, language, stage, step,
                        begun, changed, received, due, reached)
                    select case when :received then '2025-' || upper(substr(md5(n || f.id::text), 1, 4)) || '-'
                            || upper(substr(md5(n || f.id::text), 5, 4)) end,
                        f.service, 1, f.id, 'Probe: Hund anmelden', 'stadtkaemmerei', 'NONE', 'de', :stage, :step, now(), now(),
                        case when :received then now() end, case when :received then current_date end, :reached
                    from services.form_version f cross join generate_series(1, :count) n where f.service = :service
                    """).param("service", service).param("count", count).param("stage", way.getLast()).param("step", way.size() - 1)
                    .param("received", way.contains("RECEIVED")).param("reached", reached).update();
            for (int step = 0; step < way.size(); step++) {
                CITY.database().sql("""
                        insert into services.application_event (application, number, from_stage, to_stage, role, name, reason, at)
                        select id, :step, :from::text, :to, 'SYSTEM', '', '', now() from services.application where service = :service
                        """).param("step", step).param("from", step == 0 ? null : way.get(step - 1), Types.VARCHAR)
                        .param("to", way.get(step)).param("service", service).update();
            }
        });
    }
}
