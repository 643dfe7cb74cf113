package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people ask finds the right one of the services that Munich describes, although nobody gave them words for it. */
class ServicesOfAnotherCityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final double GOOD = 0.8;

    /** A question, and a pattern of the names of which one is meant. */
    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("Personalausweis", "Personalausweis"),
            Map.entry("Personalausweis verloren", "Verlust oder Diebstahl Personalausweis"),
            Map.entry("Reisepass gestohlen", "Verlust oder Diebstahl Reisepass"),
            Map.entry("Wohnsitz anmelden", "Wohnsitzanmeldung.*"),
            Map.entry("ummelden", "Wohnsitz.*|Gewerbe-Ummeldung|Umschreibung.*"),
            Map.entry("Auto abmelden", "Fahrzeug abmelden.*"),
            Map.entry("Auto anmelden", ".*Fahrzeug.*"),
            Map.entry("Oldtimer Kennzeichen", ".*Oldtimer.*"),
            Map.entry("Kennzeichen gestohlen", "Verlust oder Diebstahl der Kennzeichenschilder"),
            Map.entry("Gewerbe anmelden", "Gewerbe-Anmeldung"),
            Map.entry("Gewerbeabmeldung", "Gewerbe-Abmeldung"),
            Map.entry("Führungszeugnis", "Führungszeugnis"),
            Map.entry("Anwohnerparkausweis", "Bewohnerparkausweis.*"),
            Map.entry("Parken Behinderte", ".*Behinderte"),
            Map.entry("Handwerker Parkausweis", "Parkausweis für Handwerksbetriebe"),
            Map.entry("Heirat", ".*Eheschließung.*"),
            Map.entry("Kirchenaustritt", "Kirchenaustritt"),
            Map.entry("Sterbeurkunde", "Sterbeurkunde|Urkundenbestellung"),
            Map.entry("Angeln Fischereischein", ".*[Ff]ischereischein beantragen"),
            Map.entry("Jagdschein", "Jagdschein beantragen"),
            Map.entry("kleiner Waffenschein", "Kleiner Waffenschein"),
            Map.entry("Feuerwerk", "Feuerwerk.*"),
            Map.entry("Einbürgerung", "Einbürgerung"),
            Map.entry("Niederlassungserlaubnis", "Niederlassungserlaubnis.*"),
            Map.entry("Aufenthaltserlaubnis Studium", "Aufenthaltserlaubnis – Studium"),
            Map.entry("Au-pair", "Aufenthaltserlaubnis – Au-pair"),
            Map.entry("Bafög", "BAföG.*"),
            Map.entry("Mieterhöhung prüfen", "Mietspiegel.*|Mietberatung"),
            Map.entry("Zeugnis beglaubigen", "Beglaubigung.*Dokumenten"),
            Map.entry("Taxi", ".*Taxi.*"),
            Map.entry("internationaler Führerschein", "Internationaler Führerschein.*"),
            Map.entry("Lebensbescheinigung", "Lebensbescheinigung")));

    @Test
    void whatIsMeantStandsAmongTheFirst(@TempDir Path folder) throws IOException {
        List<SearchDocument> services = services();
        FilledIndex index = FilledIndex.of(folder, services);
        double reciprocal = 0;
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            List<String> found = index.ask(question.getKey(), TODAY).hits().stream().map(Answer.Hit::title).toList();
            int place = (int) found.stream().takeWhile(title -> !title.matches(question.getValue())).count() + 1;
            reciprocal += place > found.size() ? 0 : 1.0 / place;
            if (place > Math.min(3, found.size())) {
                missed.add(question.getKey() + " " + found);
            }
        }
        double rank = reciprocal / QUESTIONS.size();
        System.out.printf("services of another city: %d questions of %d, mean reciprocal rank %.3f, missed %s%n", QUESTIONS.size(),
                services.size(), rank, missed);
        assertThat(services).hasSizeGreaterThan(280);
        assertThat(rank).as(missed.toString()).isGreaterThanOrEqualTo(GOOD);
    }

    private static List<SearchDocument> services() {
        List<SearchDocument> services = new ArrayList<>();
        Path file = SharedData.path("appointments/zms/services_de.json");
        for (JsonNode service : JsonMapper.builder().build().readTree(file.toFile()).get("data")) {
            String id = service.get("id").asString();
            services.add(new SearchDocument("services", "service", id, "/dienste/" + id, service.get("name").asString(), "",
                    Jsoup.parse(service.path("description").asString("")).text(), List.of(), List.of(), null, Map.of(),
                    Audience.PUBLIC, "de"));
        }
        return services;
    }
}
