package city.moves.services;

import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A service as search engines read it: schema.org GovernmentService in JSON-LD, a block of data that nothing runs. */
final class GovernmentService {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private GovernmentService() {}

    /** Without a sign that could end the element around it. */
    static String json(Service service, Unit unit, Page page) {
        Naming naming = service.description().naming();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "GovernmentService");
        data.put("name", naming.plain().in(page.language()));
        data.put("alternateName", alternatives(naming, page.language()));
        data.put("description", naming.summary().in(page.language()));
        data.put("url", page.baseUrl() + page.href(ServicePaths.of(service.slug())));
        data.put("inLanguage", page.language().tag());
        data.put("areaServed", Map.of("@type", "City", "name", page.city().name()));
        data.put("serviceOperator", operator(unit, page));
        if (!service.description().access().key().isEmpty()) {
            data.put("identifier", service.description().access().key());
        }
        return MAPPER.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static List<String> alternatives(Naming naming, Language language) {
        List<String> names = new ArrayList<>(List.of(naming.name()));
        if (language == Language.DE) {
            names.addAll(naming.words());
        }
        return names;
    }

    private static Map<String, Object> operator(Unit unit, Page page) {
        Map<String, Object> operator = new LinkedHashMap<>();
        operator.put("@type", "GovernmentOrganization");
        operator.put("name", unit.name(page.language()));
        if (!unit.street().isEmpty()) {
            operator.put("address", Map.of("@type", "PostalAddress", "streetAddress", unit.street(), "postalCode",
                    unit.postalCode(), "addressLocality", unit.place(), "addressCountry", "DE"));
        }
        return operator;
    }
}
