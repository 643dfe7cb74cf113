package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the city stores about people is told on the page about privacy. */
class PrivacyPageTest {

    /** By section of the page: the tables that it tells of. A new table that names people needs a section. */
    private static final Map<String, List<String>> TOLD = Map.of(
            "konto", List.of("identity.account", "identity.assignment", "identity.deputy"),
            "anmeldung", List.of("identity.way_in", "identity.invitation", "identity.recovery", "identity.ceremony",
                    "identity.sign_in", "identity.kept_form", "identity.session", "identity.access_token"),
            "nachrichten", List.of("notifications.notice", "notifications.choice"),
            "folgen", List.of("notifications.follower", "notifications.way_out"),
            "mails", List.of("mail.message", "mail.dead_address"),
            "beschaeftigte", List.of("audit.entry", "audit.value", "jobs.run", "maintenance.closure",
                    "strategy.decision", "strategy.resolution", "strategy.measure_version", "strategy.reporting_date",
                    "geo.feature_version", "geo.fetch", "geo.intake"));

    private final RunningCity city = RunningCity.get();

    @Test
    void everyTableThatNamesPeopleIsToldOf() {
        List<String> naming = city.database().sql("""
                select distinct table_schema || '.' || table_name
                from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema')
                    and table_name not like '%flyway%' and column_name not in ('installed_by', 'attribute_name')
                    and column_name ~ '^(account|email|recipient|address|represented|deputy|by|.+_by|.+_name)$'
                order by 1
                """).query(String.class).list();
        assertThat(naming).hasSizeGreaterThan(15);
        assertThat(TOLD.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(naming);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySectionSaysSomethingInEachLanguage(Language language) {
        Document page = Jsoup.parse(city.visitor().get(language.prefix() + "/datenschutz").body());
        Map<String, String> sections = new TreeMap<>();
        page.select(".mv-text h2[id]").forEach(heading -> sections.put(heading.id(),
                heading.nextElementSibling() == null ? "" : heading.nextElementSibling().text()));
        assertThat(sections.keySet()).containsAll(new TreeSet<>(TOLD.keySet()));
        assertThat(sections.values()).allMatch(text -> text.length() > 40);
    }
}
