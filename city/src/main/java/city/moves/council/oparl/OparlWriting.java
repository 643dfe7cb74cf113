package city.moves.council.oparl;

import city.moves.council.publication.ListOrder;
import city.moves.council.publication.Publication;
import city.moves.council.publication.ObjectLists;
import city.moves.council.publication.PublishedObject;
import city.moves.council.publication.Surroundings;
import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Parents;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads objects and lists and writes them as the standard wants them. */
@Component
class OparlWriting {

    private final Publication publication;
    private final ObjectLists lists;

    OparlWriting(Publication publication, ObjectLists lists) {
        this.publication = publication;
        this.lists = lists;
    }

    ObjectNode object(PublishedObject object, Addresses addresses) {
        Predicate<Field> all = _ -> true;
        ObjectNode text = new ObjectText(addresses, Surroundings.of(List.of(object), all, publication), all).alone(object);
        if (!object.deleted()) {
            backwards(object, addresses, text);
        }
        return text;
    }

    /** Files and places may belong to many; which, they say only under their own address. */
    private void backwards(PublishedObject object, Addresses addresses, ObjectNode text) {
        if (object.type() != ObjectType.FILE && object.type() != ObjectType.LOCATION) {
            return;
        }
        publication.showing(object.id()).forEach((type, ids) -> {
            String field = Parents.inside(object.type(), type);
            if (field.equals("person")) {
                text.put(field, addresses.of(type, ids.getFirst()));
            } else if (!field.isEmpty()) {
                ArrayNode all = text.putArray(field);
                ids.forEach(id -> all.add(addresses.of(type, id)));
            }
        });
    }

    ObjectNode list(ObjectType type, @Nullable UUID body, ListOrder.@Nullable Named named, ListQuestion question,
            Addresses addresses) {
        ListOrder order = question.order(type, body, named);
        Predicate<Field> wanted = Inner.wanted(type, question.omitsInternal());
        List<PublishedObject> found = lists.read(order);
        boolean more = found.size() > order.limit();
        List<PublishedObject> shown = more ? found.subList(0, order.limit()) : found;
        ObjectText text = new ObjectText(addresses, Surroundings.of(shown, wanted, publication), wanted);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode data = page.putArray("data");
        shown.forEach(object -> data.add(text.alone(object)));
        page.putObject("pagination").put("elementsPerPage", order.limit());
        ObjectNode links = page.putObject("links").put("first", question.first()).put("self", question.here());
        if (more) {
            links.put("next", question.next(shown.getLast(), order));
        }
        return page;
    }

    /** The entry point (OParl 1.1, 3.1). */
    ObjectNode system(Addresses addresses, String name) {
        String since = ObjectText.moment(publication.since());
        return JsonNodeFactory.instance.objectNode().put("id", addresses.system()).put("type", ObjectType.SYSTEM.address())
                .put("oparlVersion", "https://schema.oparl.org/1.1/").put("body", addresses.house() + Addresses.BODIES)
                .put("name", name).put("website", addresses.house()).put("created", since).put("modified", since);
    }
}
