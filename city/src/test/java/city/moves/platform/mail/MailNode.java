package city.moves.platform.mail;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.mail.MailSettings.Security;
import city.moves.platform.web.City;
import city.moves.platform.web.CityColours;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail of one node, alone: as many as a test needs on one database. */
final class MailNode implements AutoCloseable {

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    MailNode(DatabaseAccess access, MailSettings settings, Clock clock) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(access.url());
        source.setUsername(access.user());
        source.setPassword(access.password());
        source.setMaximumPoolSize(4);
        source.setMinimumIdle(1);
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(DataSourceTransactionManager.class)));
        context.registerBean(MailSettings.class, () -> settings);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(City.class, () -> new City("Stuttgart", "", true, ""));
        context.registerBean(CityColours.class,
                () -> new CityColours("#f8cf00", "#131525", "#2044aa", "#97afe1"));
        context.register(Transactions.class, Messages.class, Dispatches.class, Queue.class, DeadAddresses.class,
                TidyingOutbox.class, SmtpSession.class, Delivering.class, LetterPress.class);
        context.registerBean(Postman.class, definition -> definition.setLazyInit(true));
        context.registerBean(Outbox.class, definition -> definition.setLazyInit(true));
        context.refresh();
    }

    /** A server on this machine, as fast as it likes, which may take two seconds for an answer. */
    static MailSettings settings(int port) {
        return settings(port, Security.NONE, "", "", "", 100_000);
    }

    static MailSettings settings(int port, Security security, String user, String password, String certificates,
            int perMinute) {
        return new MailSettings("localhost", port, security, user, password, "stadt@stuttgart.example",
                "buergerbuero@stuttgart.example", certificates, perMinute, Duration.ofSeconds(2), Duration.ofDays(2),
                Duration.ofDays(30));
    }

    static Letter letter() {
        return Letter.in(Language.DE, "Neues zu Ihrer Maßnahme")
                .paragraph("Es gibt Neues.")
                .button("Maßnahme ansehen", "https://moves.example/strategie/massnahmen/e-akte")
                .because("Sie folgen dieser Maßnahme.");
    }

    boolean deliverDue() {
        return bean(Delivering.class).deliverDue();
    }

    void send(Mail mail) {
        bean(TransactionTemplate.class).executeWithoutResult(_ -> bean(Outbox.class).send(mail));
    }

    /** Writes a mail to this person of the domain {@code example.org} and gives its id. */
    UUID write(String person) {
        String key = person + ":" + UUID.randomUUID();
        send(Mail.of(key, "test.news", MailAddress.of(person + "@example.org").orElseThrow(), letter()));
        return database().sql("select id from mail.message where key = :key").param("key", key)
                .query(UUID.class).single();
    }

    Dispatch find(UUID id) {
        return bean(Dispatches.class).find(id).orElseThrow();
    }

    List<String> states() {
        return database().sql("select distinct state from mail.message order by state").query(String.class).list();
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
