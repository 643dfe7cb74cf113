package city.moves.testing;

import city.moves.MovesApplication;
import city.moves.platform.audit.SayableDeeds;
import city.moves.platform.database.DataFolder;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.database.DatabaseConnection;
import city.moves.platform.identity.PasswordWork;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo city, started once per test run and shared by all tests. A test works in data that it created, or in a copy
 * of the template database; it deletes nothing.
 *
 * <pre>{@code
 * RunningCity city = RunningCity.get();
 * assertThat(city.visitor().get("/strategie").statusCode()).isEqualTo(200);
 * long measures = city.database().sql("SELECT count(*) FROM strategy.measure").query(Long.class).single();
 * Page page = city.page(Language.DE, Theme.DARK, 320);
 * page.navigate("/strategie"); Accessibility.check(page); page.context().close();
 * }</pre>
 */
public final class RunningCity {

    /** Hundreds of people sign in during a test run, and none of their passwords is worth a guess. */
    private static final PasswordWork LITTLE_WORK = new PasswordWork(64, 1);
    private static final AtomicInteger ALONE = new AtomicInteger();

    private static @Nullable RunningCity running;
    private static @Nullable RuntimeException failure;

    private final MovingClock clock = new MovingClock();
    private final QueryCounter queries = new QueryCounter();
    private final TestDatabase databases;
    private final ConfigurableApplicationContext application;

    private RunningCity() {
        DataFolder folder = TestDatabase.folder();
        databases = TestDatabase.start(folder);
        DatabaseAccess template = databases.createEmpty(TestDatabase.TEMPLATE);
        application = open(folder, "city", template, databases::createFromTemplate);
    }

    private RunningCity(TestDatabase databases, String name, String... settings) {
        this.databases = databases;
        application = open(DataFolder.open(TestDatabase.folder().root().resolve(name)), name,
                databases.named(TestDatabase.TEMPLATE), databases::createFromDemo, settings);
    }

    private ConfigurableApplicationContext open(DataFolder folder, String name, DatabaseAccess template,
            Consumer<String> creating, String... settings) {
        List<String> all = new ArrayList<>(
                List.of("--server.port=0", "--moves.city.demo=true", "--moves.data=" + folder.root(),
                        "--moves.outbound.own-hosts=" + Neighbour.hostAndPort()));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(MovesApplication.class)
                .initializers(context -> prepare((GenericApplicationContext) context, name, template, creating))
                .run(all.toArray(String[]::new));
    }

    /** The running city; the first caller waits until it is open. What failed once is not tried for every test. */
    public static synchronized RunningCity get() {
        if (failure != null) {
            throw new IllegalStateException("the city did not start, see the first test", failure);
        }
        if (running == null) {
            try {
                running = new RunningCity();
            } catch (RuntimeException thrown) {
                failure = thrown;
                throw thrown;
            }
        }
        return running;
    }

    /** A second city for a test that may change anything anywhere. It takes seconds to open; close it at the end. */
    public static RunningCity alone(String... settings) {
        return new RunningCity(get().databases, "city_alone_" + ALONE.incrementAndGet(), settings);
    }

    /** Ends a city that was opened for one test; the shared one lives as long as the test run. */
    public void close() {
        if (this == running) {
            throw new IllegalStateException("other tests still live in the shared city");
        }
        application.close();
    }

    /** Flyway fills the template, and the city lives in a copy made before anything else opens a connection. */
    private void prepare(GenericApplicationContext context, String name, DatabaseAccess template, Consumer<String> creating) {
        context.registerBean("testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
        context.registerBean("testPasswordWork", PasswordWork.class, () -> LITTLE_WORK,
                definition -> definition.setPrimary(true));
        context.registerBean(FlywayConnectionDetails.class, () -> new TemplateConnection(template));
        context.registerBean(JdbcConnectionDetails.class, () -> new DatabaseConnection(() -> databases.named(name)));
        context.registerBean(QueryCounter.class, () -> queries);
        context.registerBean(CityFromTemplate.class, () -> new CityFromTemplate(() -> creating.accept(name)));
        if (running == null) {
            context.registerBean(KeptDemo.class, () -> new KeptDemo(databases, context, name));
        }
        context.registerBean(SayableDeeds.class, () -> new SayableDeeds(context));
    }

    /** Address without trailing slash. */
    public String baseUrl() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The database of the city, in a transaction per statement. */
    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** What the city takes for now. Who moves it, moves it for every test that runs at that moment. */
    public MovingClock clock() {
        return clock;
    }

    /** What requests ask the database. */
    public QueryCounter queries() {
        return queries;
    }

    /** All of a kind, such as what every part gives to another one. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(application.getBeansOfType(type).values());
    }

    /** A new person without a browser. */
    public HttpVisitor visitor() {
        return new HttpVisitor(baseUrl());
    }

    /** A new person with a browser, who leaves at the end. */
    public Page page(Language language, Theme theme, int width) {
        return Browser.started().page(baseUrl(), language, theme, width);
    }

    /** Closes the window when everything has come: what is still asked for while it closes is a fault to its driver. */
    public static void leave(Page page) {
        page.waitForLoadState();
        page.context().close();
    }

    /** A migrated database without demo data, for one test alone. */
    public DatabaseAccess copyOfTemplate() {
        return databases.copyTemplate();
    }

    /** The database of a demo city as it is opened, for one test alone. */
    public DatabaseAccess copyOfDemo() {
        return databases.copyDemo();
    }

    /** A database without anything, for one test alone. */
    public DatabaseAccess emptyDatabase() {
        return databases.createEmpty();
    }

    /** Where the city itself works. */
    public DatabaseAccess ownDatabase() {
        return databases.named("city");
    }

    private record TemplateConnection(DatabaseAccess access) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url();
        }
    }

    private record CityFromTemplate(Runnable creating) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof FlywayMigrationInitializer) {
                creating.run();
            }
            return bean;
        }
    }
}
