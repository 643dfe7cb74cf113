package city.moves.services;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Parameters;
import city.moves.platform.web.Refused;
import city.moves.services.xzufi.CatalogueWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The services for programs, also as one message of the federal exchange format. */
@RestController
@Tag(name = "services", description = "What the city does for people: cost, time, documents, who is responsible")
class ServiceApi {

    static final String PATH = "/api/v1/services";
    static final String XZUFI = ServicePaths.HERE + "/xzufi.xml";

    private final Services services;
    private final ServiceLists lists;
    private final Units units;
    private final Clock clock;

    ServiceApi(Services services, ServiceLists lists, Units units, Clock clock) {
        this.services = services;
        this.lists = lists;
        this.units = units;
        this.clock = clock;
    }

    /** A service in a list for programs. */
    record ServiceItem(String slug, Bilingual title, Bilingual summary, String office, String channel, String level, String key,
            String provenance) {}

    /** A page of services. */
    record ServicePageAnswer(List<ServiceItem> items, @Nullable String next) {}

    @Operation(summary = "Services that are published today, by German title")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ServicePageAnswer services(@RequestParam(defaultValue = "") String situation, @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String clientele, @RequestParam(defaultValue = "false") String online,
            @RequestParam(defaultValue = "25") int limit, @RequestParam(defaultValue = "") String after) {
        LocalDate today = today();
        Unit unit = office.isEmpty() ? null : Parameters.oneOf("office", office, units.all(), Unit::key);
        CatalogueFilter filter = new CatalogueFilter(
                Parameters.oneOf("situation", situation, List.of(Situation.values()), Situation::slug),
                unit == null ? "" : unit.key(), "",
                Parameters.oneOf("clientele", clientele, List.of(Clientele.values()), Clientele::slug),
                Boolean.TRUE.equals(Parameters.oneOf("online", online, List.of(true, false), String::valueOf)));
        KeyPage<CatalogueEntry> found = lists.list(filter, today, Language.DE,
                Parameters.after(after, slug -> known(slug, today), slug -> slug), Parameters.limit(limit));
        return new ServicePageAnswer(found.items().stream().map(one -> new ServiceItem(one.slug(), one.title(), one.summary(),
                one.office(), one.channel().slug(), one.level().slug(), one.key(), ServiceAnswer.provenance(one.example())))
                .toList(), found.next());
    }

    @Operation(summary = "A service with everything that is said of it; texts are German where they have one language")
    @GetMapping(path = PATH + "/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    ServiceAnswer service(@PathVariable String slug) {
        Service service = services.find(slug, today()).orElseThrow(Refused::notFound);
        return ServiceAnswer.of(service, units.find(service.description().access().office()).orElseThrow());
    }

    @Operation(hidden = true)
    @GetMapping(path = XZUFI, produces = MediaType.APPLICATION_XML_VALUE)
    void xzufi(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dienste-xzufi.xml\"");
        Map<String, String> names = units.all().stream().collect(Collectors.toMap(Unit::key, unit -> unit.name().de()));
        try (CatalogueWriter writer = new CatalogueWriter(response.getOutputStream(), clock.instant(),
                key -> names.getOrDefault(key, key))) {
            services.each(today(), writer::write);
        }
    }

    private String known(String slug, LocalDate today) {
        return lists.of(List.of(slug), today).isEmpty() ? "" : slug;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }
}
