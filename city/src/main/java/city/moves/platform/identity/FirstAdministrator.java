package city.moves.platform.identity;

import city.moves.platform.web.City;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way into an empty city: as long as nobody can sign in who administers the whole city, each start prints a link
 * that sets the password of the account {@code verwaltung}. The link before it ends.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SIGN_IN_NAME = "verwaltung";

    private final Accounts accounts;
    private final Roles roles;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final City city;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, Roles roles, Invitations invitations, JdbcClient jdbc, City city,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.city = city;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void onStart(ApplicationReadyEvent started) {
        Environment environment = started.getApplicationContext().getEnvironment();
        String house = city.baseUrl().isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : city.baseUrl();
        invite().ifPresent(path -> LOG.info(
                "Nobody administers this city yet. Set the password of the account {} here, once, within 72 hours: {}",
                SIGN_IN_NAME, house + path));
    }

    /** The path of the link; empty if somebody administers the city or this is the demo city, whose people do. */
    Optional<String> invite() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity: first administrator', 0)) is null")
                .query(Boolean.class).single();
        if (city.demo() || accounts.someoneAdministers(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))) {
            return Optional.empty();
        }
        UUID account = accounts.add(SIGN_IN_NAME, "Verwaltung", "", clock.instant())
                .or(() -> accounts.findByName(SIGN_IN_NAME))
                .orElseThrow();
        roles.assign(new Assignment(account, account, Role.ADMINISTRATOR, null, null));
        return Optional.of(InvitationPages.path(invitations.invite(account)));
    }
}
