package city.moves.platform.identity;

import city.moves.platform.operations.StartNote;
import city.moves.platform.web.City;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.PublicAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells at the start how to get in. In an empty city that is a link: as long as nobody can sign in who administers the
 * whole city, each start makes one that sets the password of the account {@code verwaltung}, and ends the one before.
 */
@Component
class FirstAdministrator implements StartNote {

    private static final String SIGN_IN_NAME = "verwaltung";

    private final Accounts accounts;
    private final Roles roles;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final City city;
    private final PublicAddress address;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, Roles roles, Invitations invitations, JdbcClient jdbc, City city,
            PublicAddress address, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.city = city;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "Sign in";
    }

    @Override
    @Transactional
    public String text() {
        if (city.demo()) {
            return "as jonas.vogt or another invented person, password " + DemoPeople.PASSWORD;
        }
        return invite().map(path -> "nobody administers this city yet; set the password of " + SIGN_IN_NAME
                + " once, within " + Invitations.VALIDITY.toHours() + " hours: " + address.of(Language.DE, path)).orElse("");
    }

    /** The path of the link; empty if somebody administers the city. */
    private Optional<String> invite() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity: first administrator', 0)) is null")
                .query(Boolean.class).single();
        if (accounts.someoneAdministers(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))) {
            return Optional.empty();
        }
        UUID account = accounts.add(SIGN_IN_NAME, "Verwaltung", "", clock.instant())
                .or(() -> accounts.findByName(SIGN_IN_NAME))
                .orElseThrow();
        roles.assign(new Assignment(account, account, Role.ADMINISTRATOR, null, null, null));
        return Optional.of(InvitationPages.path(invitations.invite(account)));
    }
}
