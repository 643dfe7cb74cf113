package city.moves.services.applications;

import city.moves.platform.datasets.Dataset;
import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.datasets.DatasetSource;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Counts of applications as open data: by month and service, and where in the form people stop. No line is about fewer than five. */
@Controller
class ApplicationDatasets implements DatasetSource {

    private static final String MONTHS = "/dienste/antraege-je-monat.csv";
    private static final String STOPS = "/dienste/abbrueche-je-schritt.csv";

    private final ApplicationCounts counts;

    ApplicationDatasets(ApplicationCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(new Dataset(206, "applications", "services.counts.dataset", "services.counts.dataset.text", "dl-de/by-2-0",
                "do-it", null, List.of(new Distribution("CSV", "text/csv", MONTHS), new Distribution("CSV", "text/csv", STOPS))));
    }

    @GetMapping(MONTHS)
    void months(Page page, HttpServletResponse response) {
        CsvDownload.send(response, "antraege-je-monat", List.of("monat", "dienst", "bezeichnung", "begonnen", "eingegangen",
                "entschieden", "tage_bis_zur_entscheidung_median", "weg"), table -> counts.months(page.today().plusDays(1)).forEach(month ->
                table.row(month.month(), month.service(), month.title(), month.begun(), month.received(), month.decided(), month.days(), month.way())));
    }

    @GetMapping(STOPS)
    void stops(HttpServletResponse response) {
        CsvDownload.send(response, "abbrueche-je-schritt", List.of("dienst", "bezeichnung", "beantwortete_schritte", "abgebrochen"),
                table -> counts.stops().forEach(stop -> table.row(stop.service(), stop.title(), stop.steps(), stop.stopped())));
    }
}
