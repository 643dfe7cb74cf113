package city.moves.council.publication;

import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Times;
import city.moves.platform.web.Formats;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what an object is listed and ordered.
 *
 * @param kind   such as the kind of a paper or the result of an item, in the words of its council
 * @param number such as the reference of a paper
 * @param at     when it took or takes place; the beginning of its day if only that is known
 */
record Heading(String name, String kind, String number, @Nullable Instant at) {

    static Heading of(ObjectType type, ObjectNode content) {
        return new Heading(text(content, "name"), text(content, kind(type)), text(content, number(type)), at(type, content));
    }

    private static String kind(ObjectType type) {
        return switch (type) {
            case PAPER -> "paperType";
            case ORGANIZATION -> "organizationType";
            case MEETING -> "meetingState";
            case AGENDA_ITEM -> "result";
            case CONSULTATION, MEMBERSHIP -> "role";
            default -> "";
        };
    }

    private static String number(ObjectType type) {
        return switch (type) {
            case PAPER -> "reference";
            case AGENDA_ITEM -> "number";
            default -> "";
        };
    }

    private static @Nullable Instant at(ObjectType type, ObjectNode content) {
        return switch (type) {
            case MEETING -> Times.moment(text(content, "start")).map(OffsetDateTime::toInstant).orElse(null);
            case PAPER, FILE -> day(text(content, "date"));
            case LEGISLATIVE_TERM, ORGANIZATION, MEMBERSHIP -> day(text(content, "startDate"));
            default -> null;
        };
    }

    private static @Nullable Instant day(String text) {
        return Times.day(text).map(day -> day.atStartOfDay(Formats.CITY_TIME).toInstant()).orElse(null);
    }

    private static String text(ObjectNode content, String field) {
        return content.path(field).asString("");
    }
}
