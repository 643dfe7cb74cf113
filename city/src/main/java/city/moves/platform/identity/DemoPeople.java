package city.moves.platform.identity;

import city.moves.platform.demo.DemoData;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of the demo city, whose names and password stand on its sign-in page. */
@Component
class DemoPeople implements DemoData {

    /** The password of every one of them. */
    static final String PASSWORD = "digital-moves";

    /**
     * One of them.
     *
     * @param role       key of the role; null for a citizen
     * @param department where the role holds; null for the whole city
     */
    record DemoPerson(UUID id, String signInName, String displayName, @Nullable String role,
            @Nullable String department) {

        /** Key of the text that says what this person does. */
        String task() {
            return "identity.demo." + (role == null ? "citizen" : role);
        }
    }

    static final List<DemoPerson> ALL = List.of(
            person(1, "anna.beck", "Anna Beck", null, null),
            person(2, "kim.weber", "Kim Weber", "measure-owner", "do-it"),
            person(6, "sibel.kaya", "Sibel Kaya", "head-of-office", "do-it"),
            person(7, "emre.yilmaz", "Emre Yılmaz", "map-editor", "tiefbauamt"),
            person(8, "miriam.haas", "Miriam Haas", "geodata-manager", null),
            person(9, "nadia.brandt", "Nadia Brandt", "service-editor", null),
            person(10, "paul.richter", "Paul Richter", "service-publisher", null),
            person(11, "tim.schulz", "Tim Schulz", "case-worker", null),
            person(12, "elif.demir", "Elif Demir", "case-signer", null),
            person(13, "rosa.lindner", "Rosa Lindner", "treasurer", null),
            person(3, "tomasz.nowak", "Tomasz Nowak", "steering-office", null),
            person(4, "lea.sommer", "Dr. Lea Sommer", "releaser", null),
            person(5, "jonas.vogt", "Jonas Vogt", "administrator", null));

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final WaysIn waysIn;
    private final Clock clock;

    DemoPeople(JdbcClient jdbc, Passwords passwords, WaysIn waysIn, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.waysIn = waysIn;
        this.clock = clock;
    }

    @Override
    public String capability() {
        return "identity";
    }

    @Override
    public int version() {
        return 12;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    @Transactional
    public void load() {
        role("measure-owner", "Maßnahmenverantwortung", "Measure owner", Set.of("strategy.confirm"));
        role("steering-office", "Steuerungsstelle", "Steering office",
                Set.of("strategy.confirm", "strategy.steer", "search.read-zero-hits"));
        role("administrator", "Verwaltung der Konten", "Account administration",
                Set.of("maintenance.close", "mail.operate"));
        role("head-of-office", "Amtsleitung", "Head of office", Set.of("strategy.oversee"));
        role("map-editor", "Pflege der Karte", "Map editor", Set.of("geo.edit"));
        role("geodata-manager", "Geodatenmanagement", "Geodata management", Set.of("geo.manage"));
        role("service-editor", "Leistungsredaktion", "Service editing", Set.of("services.edit", "services.tariffs"));
        role("service-publisher", "Freigabe von Diensten", "Publication of services", Set.of("services.publish"));
        role("case-worker", "Sachbearbeitung", "Casework", Set.of("services.work", "services.assess", "services.counter"));
        role("case-signer", "Leitung der Sachbearbeitung", "Head of casework",
                Set.of("services.work", "services.assess", "services.sign", "services.lead"));
        role("treasurer", "Stadtkasse", "Treasury", Set.of("services.payments"));
        role("releaser", "Freigabe", "Release", Set.of("strategy.release"));
        String password = passwords.hash(PASSWORD);
        ALL.forEach(person -> add(person, password));
    }

    /** A role that nobody changed also gets what a later version of the demo city gives to it. */
    private void role(String key, String german, String english, Set<String> permissions) {
        jdbc.sql("""
                insert into identity.role (key, name_de, name_en) values (:key, :german, :english)
                on conflict (key) do nothing
                """)
                .param("key", key).param("german", german).param("english", english).update();
        permissions.forEach(permission -> jdbc.sql("""
                insert into identity.role_permission (role, permission)
                select key, :permission from identity.role where key = :key and version = 1
                on conflict do nothing
                """).param("key", key).param("permission", permission).update());
    }

    /** @param password the hash of the one that all know, computed once, since it takes long */
    private void add(DemoPerson person, String password) {
        boolean added = jdbc.sql("""
                insert into identity.account (id, sign_in_name, display_name, demo, created_at)
                values (:id, :signInName, :displayName, true, :now)
                on conflict do nothing
                """)
                .param("id", person.id()).param("signInName", person.signInName())
                .param("displayName", person.displayName()).param("now", Timestamp.from(clock.instant()))
                .update() == 1;
        if (added) {
            waysIn.setPassword(person.id(), password, clock.instant());
        }
        if (added && person.role() != null) {
            jdbc.sql("""
                    insert into identity.assignment (account, role, department) values (:id, :role, :department)
                    """)
                    .param("id", person.id()).param("role", person.role()).param("department", person.department())
                    .update();
        }
    }

    private static DemoPerson person(int number, String signInName, String displayName, @Nullable String role,
            @Nullable String department) {
        return new DemoPerson(UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number)), signInName,
                displayName, role, department);
    }
}
