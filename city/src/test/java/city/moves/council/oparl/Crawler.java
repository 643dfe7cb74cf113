package city.moves.council.oparl;

import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.Finding;
import city.moves.engines.oparl.Judge;
import city.moves.engines.oparl.ListJudge;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Place;
import city.moves.engines.oparl.Shape;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.engines.oparl.Shape.Many;
import city.moves.engines.oparl.Shape.Reference;
import city.moves.testing.HttpVisitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through a whole server from its entry point, as a program does that never saw it before, and judges all it gets. */
final class Crawler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TIMES_LEFT = "?modified_since=2000-01-01T00%3A00%3A00%2B01%3A00&limit=1000";

    private final HttpVisitor visitor;
    private final String house;
    final List<Finding> findings = new ArrayList<>();
    /** What is wrong beside what stands in single objects. */
    final Set<String> faults = new TreeSet<>();
    /** The addresses of all objects, by their types. */
    final Map<ObjectType, Set<String>> listed = new EnumMap<>(ObjectType.class);
    final Map<ObjectType, Set<String>> deleted = new EnumMap<>(ObjectType.class);
    private final Map<ObjectType, Set<String>> named = new EnumMap<>(ObjectType.class);
    private final Map<ObjectType, Set<String>> embedded = new EnumMap<>(ObjectType.class);
    int pages;

    Crawler(HttpVisitor visitor, String house) {
        this.visitor = visitor;
        this.house = house;
    }

    void crawl() {
        JsonNode system = json(house + Addresses.SYSTEM);
        findings.addAll(Judge.of(ObjectType.SYSTEM, Place.ALONE).judge(system));
        listed.computeIfAbsent(ObjectType.SYSTEM, _ -> new HashSet<>()).add(system.path("id").asString());
        String bodies = system.path("body").asString();
        list(ObjectType.BODY, bodies + TIMES_LEFT);
        for (String body : List.copyOf(listed.getOrDefault(ObjectType.BODY, Set.of()))) {
            JsonNode object = json(body);
            findings.addAll(Judge.of(ObjectType.BODY, Place.ALONE).judge(object));
            for (Field field : ObjectType.BODY.fields()) {
                if (field.shape() instanceof ListAddress(ObjectType type)) {
                    list(type, object.path(field.name()).asString() + TIMES_LEFT);
                }
            }
        }
        embedded.forEach((type, ids) -> lacking(type, ids, "is embedded and in no list"));
        named.forEach((type, ids) -> lacking(type, ids, "is named and in no list"));
    }

    private void lacking(ObjectType type, Set<String> ids, String fault) {
        ids.stream().filter(id -> !listed.getOrDefault(type, Set.of()).contains(id)
                && !deleted.getOrDefault(type, Set.of()).contains(id)).forEach(id -> faults.add(type + " " + id + " " + fault));
    }

    /** Reads a list to its end, and gives the addresses on it that were not deleted. */
    Set<String> list(ObjectType type, String address) {
        Set<String> here = new HashSet<>();
        ListJudge judge = new ListJudge(type, address);
        for (String next = address; !next.isEmpty(); pages++) {
            JsonNode page = json(next);
            findings.addAll(judge.judge(next, page));
            for (JsonNode object : page.path("data")) {
                boolean gone = object.path("deleted").asBoolean(false);
                String id = object.path("id").asString();
                (gone ? deleted : listed).computeIfAbsent(type, _ -> new HashSet<>()).add(id);
                if (!gone) {
                    here.add(id);
                    names(type, object);
                }
            }
            next = page.path("links").path("next").asString("");
        }
        return here;
    }

    private void names(ObjectType type, JsonNode object) {
        for (Field field : type.fields()) {
            JsonNode value = object.path(field.name());
            if (!value.isMissingNode()) {
                names(field.shape(), value);
            }
        }
    }

    private void names(Shape shape, JsonNode value) {
        switch (shape) {
            case Many(Shape each) -> value.forEach(one -> names(each, one));
            case Reference(ObjectType type) -> named.computeIfAbsent(type, _ -> new HashSet<>()).add(value.asString());
            case Embedded(ObjectType type) -> {
                embedded.computeIfAbsent(type, _ -> new HashSet<>()).add(value.path("id").asString());
                names(type, value);
            }
            default -> { }
        }
    }

    JsonNode json(String address) {
        HttpResponse<String> response = visitor.get(address.substring(house.length()));
        if (response.statusCode() != 200) {
            faults.add(address + " answers " + response.statusCode());
        }
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            faults.add(address + " is no JSON");
        }
        if (!response.headers().allValues("Access-Control-Allow-Origin").equals(List.of("*"))) {
            faults.add(address + " is closed to other sites");
        }
        if (response.headers().firstValue("Set-Cookie").isPresent()) {
            faults.add(address + " sets a cookie");
        }
        return JSON.readTree(response.body());
    }
}
