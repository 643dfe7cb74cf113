package city.moves.services.payments;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.jobs.JobRunner;
import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import city.moves.services.Level;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ManyCallbacksTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final int PAYMENTS = 100;
    private static final int CALLBACKS = 1_000;

    @Test
    void aThousandCallbacksDuplicatedAndShuffledBookEachPaymentOnce() throws Exception {
        List<UUID> applications = applications();
        List<Payment> payments = begin(applications);
        CITY.database().sql("update services.trial_payment set status = 'PAYED' where request_id in (:ids)")
                .param("ids", payments.stream().map(payment -> payment.id().toString()).toList()).update();
        tell(payments);
        CITY.bean(JobRunner.class).workOff();
        assertThat(count("select count(*) from services.booking where kind = 'FEE' and application in (:ids)", applications))
                .isEqualTo(PAYMENTS);
        assertThat(count("select count(distinct payment) from services.booking where application in (:ids)", applications))
                .isEqualTo(PAYMENTS);
        assertThat(count("select count(*) from services.application_event where to_stage = 'RECEIVED' and application in (:ids)",
                applications)).isEqualTo(PAYMENTS);
        assertThat(count("""
                select count(*) from services.payment_event e join services.payment p on p.id = e.payment
                where e.what = 'PAYED' and p.application in (:ids)
                """, applications)).isEqualTo(PAYMENTS);
    }

    /** They wait for their fee. The receipts of so many are not what is looked at here. */
    private static List<UUID> applications() throws IOException {
        String service = ServiceWithForm.ofDogs(CITY, Level.NONE);
        return CITY.bean(TransactionTemplate.class).execute(_ -> {
            List<UUID> ids = CITY.database().sql("""
                    insert into services.application (service, edition, form, title, office, level, language, stage, step, begun,
                        changed, expires)
                    select :service, 1, f.id, 'Probe', v.content #>> '{access,office}', 'NONE', 'de', 'AWAITING_PAYMENT', 1, now(),
                        now(), now() + interval '30 days'
                    from services.form_version f join services.service s on s.slug = f.service
                    join services.version v on v.service = s.id, generate_series(1, :number)
                    where f.service = :service
                    returning id
                    """).param("service", service).param("number", PAYMENTS).query(UUID.class).list();
            CITY.database().sql("""
                    insert into services.application_event (application, number, from_stage, to_stage, role, name, reason, at)
                    select id, number, case number when 1 then 'DRAFT' end, case number when 0 then 'DRAFT' else 'AWAITING_PAYMENT' end,
                        'APPLICANT', '', '', now()
                    from services.application, generate_series(0, 1) number where id in (:ids)
                    order by id, number
                    """).param("ids", ids).update();
            CITY.database().sql("""
                    insert into services.submission (application, answers, xml, json, handed_in)
                    select id, '{}', '', '', now() from services.application where id in (:ids)
                    """).param("ids", ids).update();
            return ids;
        });
    }

    private static List<Payment> begin(List<UUID> applications) {
        OpeningPayment opening = CITY.bean(OpeningPayment.class);
        List<Payment> opened = Objects.requireNonNull(CITY.bean(TransactionTemplate.class).execute(_ -> applications.stream()
                .map(application -> opening.open(application, null, "Probe", new Money(1200), Language.DE)).toList()));
        return opened.stream().map(CITY.bean(AskingProvider.class)::begin).toList();
    }

    /** Each is told of ten times, with what is true and what is out of date, from several sides at once. */
    private static void tell(List<Payment> payments) throws Exception {
        List<String> news = new ArrayList<>();
        for (int number = 0; number < CALLBACKS; number++) {
            news.add("{\"paymentInformation\": {\"transactionId\": \"" + payments.get(number % PAYMENTS).transaction()
                    + "\", \"status\": \"" + ProviderStatus.values()[number % 4] + "\"}}");
        }
        Collections.shuffle(news, new Random(42));
        HttpVisitor provider = CITY.visitor();
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = news.stream().map(one -> several.submit(() -> provider.send(provider
                    .request("/api/v1/payments/probe/callback").header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(one)).build()).statusCode())).toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(202);
            }
        }
    }

    private static long count(String question, List<UUID> applications) {
        return CITY.database().sql(question).param("ids", applications).query(Long.class).single();
    }
}
