package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.PersonalData;
import city.moves.testing.RunningCity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the city stores about people is told on the page about privacy, and answered for by a holding. */
class PrivacyPageTest {

    /** Names of columns that say who somebody is. */
    private static final String NAMING = "^(account|email|recipient|address|represented|deputy|author|editor|reviewer|applicant|person|principal_name|by|"
            + "[a-z_]+_by|[a-z_]+_name)$";

    private final RunningCity city = RunningCity.get();
    private final List<Holding> holdings =
            city.beans(PersonalData.class).stream().map(PersonalData::holding).toList();

    @Test
    void everyTableThatNamesPeopleBelongsToOneHolding() {
        List<String> naming = city.database().sql("""
                select distinct table_schema || '.' || table_name
                from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema')
                    and table_name not like '%flyway%' and table_name not like 'history_of_%'
                    and column_name not in ('installed_by', 'attribute_name', 'erased_by') and column_name ~ :naming
                order by 1
                """).param("naming", NAMING).query(String.class).list();
        assertThat(naming).hasSizeGreaterThan(20);
        List<String> told = holdings.stream().flatMap(holding -> holding.tables().stream()).toList();
        assertThat(told).doesNotHaveDuplicates().containsAll(naming);
    }

    @Test
    void everyTableOfAHoldingExists() {
        List<String> tables = city.database().sql("select table_schema || '.' || table_name from information_schema.tables")
                .query(String.class).list();
        assertThat(holdings).hasSizeGreaterThan(10)
                .allSatisfy(holding -> assertThat(tables).as(holding.key()).containsAll(holding.tables()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHoldingSaysInEachLanguageWhatWhyAndHowLong(Language language) {
        Document page = Jsoup.parse(city.visitor().get(language.prefix() + "/datenschutz").body());
        Map<String, String> sections = new TreeMap<>();
        page.select(".mv-text h2[id]").forEach(heading -> sections.put(heading.id(),
                heading.nextElementSibling() == null ? "" : heading.nextElementSibling().text()));
        assertThat(sections.keySet()).containsAll(holdings.stream().map(Holding::key).toList());
        assertThat(sections.values()).allMatch(text -> text.length() > 40);
        Messages messages = city.bean(Messages.class);
        assertThat(holdings).allSatisfy(holding -> {
            for (String text : List.of("title", "what", "purpose", "retention", "whom")) {
                assertThat(messages.has(language, holding.text(text))).as(holding.text(text)).isTrue();
            }
            assertThat(page.text()).contains(messages.text(language, holding.text("purpose")));
        });
        assertThat(page.text()).contains(language == Language.DE ? "nach dem Schreiben 30 Tage" : "30 days after it was");
    }
}
