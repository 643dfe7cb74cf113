package city.moves.engines.oparl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Judges an external list, page after page in the order of its links, with all objects on them (OParl 1.1, 2.6 and 2.8).
 */
public final class ListJudge {

    /** What a list can be asked for, and what the links of its pages therefore keep. */
    private static final Set<String> FILTERS =
            Set.of("created_since", "created_until", "modified_since", "modified_until", "omit_internal", "limit");
    private static final List<String> LINKS = List.of("first", "prev", "self", "next", "last");

    private final ObjectType type;
    private final Map<String, String> asked;
    private final Set<String> seen = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int pages;
    private int length = -1;
    private boolean ended;

    /**
     * @param type    of the objects in the list
     * @param address with which the list is begun, and so what it is asked for
     */
    public ListJudge(ObjectType type, String address) {
        this.type = type;
        this.asked = Page.parameters(address);
    }

    /** What is wrong with the next page. */
    public List<Finding> judge(String address, JsonNode page) {
        findings.clear();
        JsonNode data = page.path("data");
        JsonNode links = page.path("links");
        if (!data.isArray() || !page.path("pagination").isObject() || !links.isObject()) {
            findings.add(new Finding(address, "", Rule.INCOMPLETE_PAGE, String.join(", ", page.propertyNames())));
            return List.copyOf(findings);
        }
        length(address, page.path("pagination"), data.size(), links.has("next"));
        LINKS.forEach(name -> link(address, name, links.path(name)));
        data.forEach(node -> object(address, node));
        pages++;
        return List.copyOf(findings);
    }

    /** How many objects the pages had. */
    public int objects() {
        return seen.size();
    }

    private void length(String address, JsonNode pagination, int size, boolean hasNext) {
        JsonNode stated = pagination.path("elementsPerPage");
        boolean another = length >= 0 && hasNext && stated.isNumber() && stated.asInt() != length;
        boolean notFull = hasNext && stated.isNumber() && stated.asInt() != size;
        if (ended || another || notFull) {
            findings.add(new Finding(address, "pagination.elementsPerPage", Rule.UNEVEN_PAGES,
                    stated + " stated, " + size + " there, page " + pages));
        }
        if (stated.isNumber() && length < 0) {
            length = stated.asInt();
        }
        ended = !hasNext;
    }

    private void link(String address, String name, JsonNode link) {
        if (link.isMissingNode()) {
            return;
        }
        if (!link.isString() || !Addresses.isAbsolute(link.asString())) {
            findings.add(new Finding(address, "links." + name, Rule.WRONG_ADDRESS, link.toString()));
            return;
        }
        Map<String, String> kept = Page.parameters(link.asString());
        asked.forEach((filter, value) -> {
            if (FILTERS.contains(filter) && !Objects.equals(value, kept.get(filter))) {
                findings.add(new Finding(address, "links." + name, Rule.FORGOTTEN_FILTER, filter + "=" + value));
            }
        });
    }

    private void object(String address, JsonNode node) {
        Place place = "true".equals(asked.get("omit_internal")) ? Place.WITHOUT_INNER : Place.ALONE;
        findings.addAll(Judge.of(type, place).judge(node));
        String id = node.path("id").asString("");
        if (!seen.add(id)) {
            findings.add(new Finding(address, id, Rule.LISTED_TWICE, ""));
        }
        if (node.path("deleted").asBoolean(false) && !asked.containsKey("modified_since")) {
            findings.add(new Finding(address, id, Rule.DELETED_LISTED, ""));
        }
        within(address, id, node, "created");
        within(address, id, node, "modified");
    }

    private void within(String address, String id, JsonNode node, String field) {
        Times.moment(node.path(field).asString("")).ifPresent(moment -> {
            boolean early = asked(field + "_since", moment, -1);
            boolean late = asked(field + "_until", moment, 1);
            if (early || late) {
                findings.add(new Finding(address, id, Rule.OUTSIDE_THE_FILTER, field + " " + moment));
            }
        });
    }

    private boolean asked(String filter, OffsetDateTime moment, int side) {
        return Times.moment(asked.getOrDefault(filter, ""))
                .map(border -> Integer.signum(moment.toInstant().compareTo(border.toInstant())) == side).orElse(false);
    }
}
