package city.moves.council.oparl;

import city.moves.council.publication.ListOrder;
import city.moves.council.publication.PublishedObject;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list is asked for (OParl 1.1, 2.6), as it was written, so that the links of each page keep it. */
final class ListQuestion {

    static final int MOST = 1_000;

    private static final int USUAL = 100;
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final String OMIT = "omit_internal";
    /** In the order in which addresses name them. */
    private static final List<String> KNOWN =
            List.of("created_since", "created_until", "modified_since", "modified_until", OMIT, LIMIT, AFTER);

    private final String list;
    private final Map<String, String> asked = new LinkedHashMap<>();

    /**
     * @param list       its address
     * @param parameters of the question; those that the standard does not know are passed over
     */
    ListQuestion(String list, Map<String, String[]> parameters) {
        this.list = list;
        KNOWN.stream().filter(parameters::containsKey).forEach(name -> asked.put(name, parameters.get(name)[0]));
    }

    ListOrder order(ObjectType type, @Nullable UUID body, ListOrder.@Nullable Named named) {
        return new ListOrder(type, body, named, moment("created_since"), moment("created_until"), moment("modified_since"),
                moment("modified_until"), limit(), after());
    }

    boolean omitsInternal() {
        return switch (asked.getOrDefault(OMIT, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Unfit.parameter(OMIT, "true or false");
        };
    }

    int limit() {
        String limit = asked.getOrDefault(LIMIT, String.valueOf(USUAL));
        if (!limit.matches("0*[1-9][0-9]{0,8}")) {
            throw Unfit.parameter(LIMIT, "a whole number from 1 on");
        }
        return Math.min(Integer.parseInt(limit), MOST);
    }

    private @Nullable Instant moment(String name) {
        String text = asked.get(name);
        return text == null ? null : Times.moment(text).map(OffsetDateTime::toInstant).orElseThrow(() ->
                Unfit.parameter(name, "a moment such as 2026-11-23T18:00:00%2B01:00"));
    }

    private ListOrder.@Nullable After after() {
        String text = asked.get(AFTER);
        if (text == null) {
            return null;
        }
        try {
            int end = text.indexOf('_');
            Instant moment = end < 0 ? null : Instant.ofEpochSecond(Long.parseLong(text, 0, end, 10));
            String id = text.substring(end + 1);
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return new ListOrder.After(moment, uuid);
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Unfit.parameter(AFTER, "what stands in the links of a page");
        }
        throw Unfit.parameter(AFTER, "what stands in the links of a page");
    }

    String here() {
        return address(asked);
    }

    String first() {
        Map<String, String> first = new LinkedHashMap<>(asked);
        first.remove(AFTER);
        return address(first);
    }

    /** Where the list goes on after an object. */
    String next(PublishedObject last, ListOrder order) {
        Map<String, String> next = new LinkedHashMap<>(asked);
        next.put(AFTER, switch (order.moment()) {
            case "modified" -> last.modified().getEpochSecond() + "_" + last.id();
            case "created" -> last.created().getEpochSecond() + "_" + last.id();
            default -> last.id().toString();
        });
        return address(next);
    }

    private String address(Map<String, String> parameters) {
        return parameters.isEmpty() ? list : list + "?" + KNOWN.stream().filter(parameters::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(parameters.get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
