package city.moves.council.oparl;

import city.moves.council.publication.ListOrder;
import city.moves.council.publication.Publication;
import city.moves.council.publication.PublishedObject;
import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.platform.web.City;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /oparl/v1.1}: the system, its objects and its lists. Each has one spelling; others lead to it. */
@RestController
class OparlDoors {

    private static final String ERROR = "https://schema.oparl.org/1.1/Error";

    private final OparlWriting writing;
    private final Publication publication;
    private final City city;

    OparlDoors(OparlWriting writing, Publication publication, City city) {
        this.writing = writing;
        this.publication = publication;
        this.city = city;
    }

    @GetMapping({"/oparl", Addresses.ROOT})
    ResponseEntity<ObjectNode> entrance(Page page) {
        return moved(page, Addresses.SYSTEM);
    }

    @GetMapping(Addresses.SYSTEM)
    ResponseEntity<ObjectNode> system(Page page, HttpServletRequest request) {
        return isSpelled(page, request, Addresses.SYSTEM)
                ? json(writing.system(addresses(page), "Ratsinformationen " + city.name())) : moved(page, Addresses.SYSTEM);
    }

    @GetMapping(Addresses.BODIES)
    ResponseEntity<ObjectNode> bodies(Page page, HttpServletRequest request) {
        return list(page, request, Addresses.BODIES, ObjectType.BODY, null, null);
    }

    @GetMapping(Addresses.ROOT + "/{segment}/{id}")
    ResponseEntity<ObjectNode> object(@PathVariable String segment, @PathVariable String id, Page page, HttpServletRequest request) {
        PublishedObject object = find(segment, id);
        String path = Addresses.path(object.type(), object.id());
        if (!isSpelled(page, request, path)) {
            return moved(page, path);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).lastModified(object.modified())
                .body(writing.object(object, addresses(page)));
    }

    @GetMapping(Addresses.ROOT + "/{segment}/{id}/{listed}")
    ResponseEntity<ObjectNode> list(@PathVariable String segment, @PathVariable String id, @PathVariable String listed, Page page,
            HttpServletRequest request) {
        PublishedObject owner = find(segment, id);
        ObjectType type = Addresses.type(listed).filter(one -> lists(owner.type(), one)).orElseThrow(Unfit::notThere);
        if (owner.deleted()) {
            throw Unfit.notThere();
        }
        String path = Addresses.path(owner.type(), owner.id(), type);
        return owner.type() == ObjectType.BODY ? list(page, request, path, type, owner.id(), null)
                : list(page, request, path, type, owner.body(), new ListOrder.Named("organization", owner.id()));
    }

    private PublishedObject find(String segment, String id) {
        ObjectType type = Addresses.type(segment).orElseThrow(Unfit::notThere);
        return uuid(id).flatMap(publication::find).filter(found -> found.type() == type).orElseThrow(Unfit::notThere);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean lists(ObjectType owner, ObjectType listed) {
        return owner.fields().stream().map(Field::shape).anyMatch(new ListAddress(listed)::equals);
    }

    private ResponseEntity<ObjectNode> list(Page page, HttpServletRequest request, String path, ObjectType type,
            @Nullable UUID body, ListOrder.@Nullable Named named) {
        Addresses addresses = addresses(page);
        if (!request.getRequestURI().equals(path) || page.language() != Language.DE) {
            String query = request.getQueryString();
            return moved(page, query == null ? path : path + "?" + query);
        }
        ListQuestion question = new ListQuestion(addresses.house() + path, request.getParameterMap());
        return json(writing.list(type, body, named, question, addresses));
    }

    private static Addresses addresses(Page page) {
        return new Addresses(page.baseUrl());
    }

    private static boolean isSpelled(Page page, HttpServletRequest request, String path) {
        return request.getRequestURI().equals(path) && request.getQueryString() == null && page.language() == Language.DE;
    }

    private static ResponseEntity<ObjectNode> moved(Page page, String path) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(page.baseUrl() + path)).build();
    }

    private static ResponseEntity<ObjectNode> json(ObjectNode text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }

    @GetMapping("/oparl/**")
    ResponseEntity<ObjectNode> nothing() {
        throw Unfit.notThere();
    }

    @ExceptionHandler
    ResponseEntity<ObjectNode> unfit(Unfit unfit) {
        return ResponseEntity.status(unfit.status()).contentType(MediaType.APPLICATION_JSON)
                .body(JsonNodeFactory.instance.objectNode().put("type", ERROR).put("message", unfit.getMessage())
                        .put("debug", unfit.debug()));
    }
}
