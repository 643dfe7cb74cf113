package city.moves.engines.oparl;

import static city.moves.engines.oparl.ObjectType.AGENDA_ITEM;
import static city.moves.engines.oparl.ObjectType.BODY;
import static city.moves.engines.oparl.ObjectType.CONSULTATION;
import static city.moves.engines.oparl.ObjectType.FILE;
import static city.moves.engines.oparl.ObjectType.LEGISLATIVE_TERM;
import static city.moves.engines.oparl.ObjectType.LOCATION;
import static city.moves.engines.oparl.ObjectType.MEETING;
import static city.moves.engines.oparl.ObjectType.MEMBERSHIP;
import static city.moves.engines.oparl.ObjectType.ORGANIZATION;
import static city.moves.engines.oparl.ObjectType.PAPER;
import static city.moves.engines.oparl.ObjectType.PERSON;
import static city.moves.engines.oparl.ObjectType.SYSTEM;

import city.moves.engines.oparl.Shape.Address;
import city.moves.engines.oparl.Shape.Day;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.Feature;
import city.moves.engines.oparl.Shape.Flag;
import city.moves.engines.oparl.Shape.ListAddress;
import city.moves.engines.oparl.Shape.Many;
import city.moves.engines.oparl.Shape.Moment;
import city.moves.engines.oparl.Shape.Reference;
import city.moves.engines.oparl.Shape.Text;
import city.moves.engines.oparl.Shape.Whole;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of all objects and their fields (OParl 1.1, chapter 3, and its schemas). */
final class Fields {

    private static final Shape TEXT = new Text();
    private static final Shape ADDRESS = new Address();
    private static final Shape FLAG = new Flag();
    private static final Shape WHOLE = new Whole();
    private static final Shape DAY = new Day();
    private static final Shape MOMENT = new Moment();
    private static final Shape TEXTS = new Many(TEXT);

    private static final Map<ObjectType, Map<String, Field>> ALL = new EnumMap<>(ObjectType.class);

    static {
        // The list addresses of a body beyond its first four, and the two times of every object, are mandatory by the text alone.
        row(SYSTEM).must("oparlVersion", TEXT).may("otherOparlVersions", many(SYSTEM)).may("license", ADDRESS)
                .must("body", list(BODY)).may("name", TEXT).may("contactEmail", TEXT).may("contactName", TEXT)
                .may("website", ADDRESS).may("vendor", ADDRESS).may("product", ADDRESS).end();
        row(BODY).may("system", one(SYSTEM)).may("shortName", TEXT).must("name", TEXT).may("website", ADDRESS)
                .may("license", ADDRESS).may("licenseValidSince", MOMENT).may("oparlSince", MOMENT).may("ags", TEXT)
                .may("rgs", TEXT).may("equivalent", new Many(ADDRESS)).may("contactEmail", TEXT).may("contactName", TEXT)
                .must("organization", list(ORGANIZATION)).must("person", list(PERSON)).must("meeting", list(MEETING))
                .must("paper", list(PAPER)).must("legislativeTerm", wholes(LEGISLATIVE_TERM))
                .must("agendaItem", list(AGENDA_ITEM)).must("consultation", list(CONSULTATION)).must("file", list(FILE))
                .must("locationList", list(LOCATION)).must("legislativeTermList", list(LEGISLATIVE_TERM))
                .must("membership", list(MEMBERSHIP)).may("classification", TEXT).may("location", whole(LOCATION))
                .may("mainOrganization", one(ORGANIZATION)).end();
        row(LEGISLATIVE_TERM).may("body", one(BODY)).may("name", TEXT).may("startDate", DAY).may("endDate", DAY).end();
        row(ORGANIZATION).may("body", one(BODY)).may("name", TEXT).may("membership", many(MEMBERSHIP))
                .may("meeting", list(MEETING)).may("consultation", list(CONSULTATION)).may("shortName", TEXT)
                .may("post", TEXTS).may("subOrganizationOf", one(ORGANIZATION)).may("organizationType", TEXT)
                .may("classification", TEXT).may("startDate", DAY).may("endDate", DAY).may("website", ADDRESS)
                .may("location", whole(LOCATION)).may("externalBody", one(BODY)).may("memberCount", WHOLE)
                .may("votingMemberCount", WHOLE).end();
        row(PERSON).may("body", one(BODY)).may("name", TEXT).may("familyName", TEXT).may("givenName", TEXT)
                .may("formOfAddress", TEXT).may("affix", TEXT).may("title", TEXTS).may("gender", TEXT).may("phone", TEXTS)
                .may("email", TEXTS).may("location", one(LOCATION)).may("locationObject", whole(LOCATION))
                .may("status", TEXTS).may("membership", wholes(MEMBERSHIP)).may("image", whole(FILE)).may("life", TEXT)
                .may("lifeSource", TEXT).end();
        row(MEMBERSHIP).may("person", one(PERSON)).may("organization", one(ORGANIZATION)).may("role", TEXT)
                .may("votingRight", FLAG).may("startDate", DAY).may("endDate", DAY).may("onBehalfOf", one(ORGANIZATION)).end();
        row(MEETING).may("name", TEXT).may("meetingState", TEXT).may("cancelled", FLAG).may("start", MOMENT)
                .may("end", MOMENT).may("location", whole(LOCATION)).may("organization", many(ORGANIZATION))
                .may("participant", many(PERSON)).may("invitation", whole(FILE)).may("resultsProtocol", whole(FILE))
                .may("verbatimProtocol", whole(FILE)).may("auxiliaryFile", wholes(FILE)).may("agendaItem", wholes(AGENDA_ITEM)).end();
        row(AGENDA_ITEM).may("meeting", one(MEETING)).may("number", TEXT).must("order", WHOLE).may("name", TEXT)
                .may("public", FLAG).may("consultation", one(CONSULTATION)).may("result", TEXT).may("resolutionText", TEXT)
                .may("resolutionFile", whole(FILE)).may("auxiliaryFile", wholes(FILE)).may("start", MOMENT).may("end", MOMENT).end();
        row(PAPER).may("body", one(BODY)).may("name", TEXT).may("reference", TEXT).may("date", DAY).may("paperType", TEXT)
                .may("relatedPaper", many(PAPER)).may("superordinatedPaper", many(PAPER)).may("subordinatedPaper", many(PAPER))
                .may("mainFile", whole(FILE)).may("auxiliaryFile", wholes(FILE)).may("location", wholes(LOCATION))
                .may("originatorPerson", many(PERSON)).may("underDirectionOf", many(ORGANIZATION))
                .may("originatorOrganization", many(ORGANIZATION)).may("consultation", wholes(CONSULTATION)).end();
        row(CONSULTATION).may("paper", one(PAPER)).may("agendaItem", one(AGENDA_ITEM)).may("meeting", one(MEETING))
                .may("organization", many(ORGANIZATION)).may("authoritative", FLAG).may("role", TEXT).end();
        row(FILE).may("name", TEXT).may("fileName", TEXT).may("mimeType", TEXT).may("date", DAY).may("size", WHOLE)
                .may("sha1Checksum", TEXT).may("sha512Checksum", TEXT).may("text", TEXT).must("accessUrl", ADDRESS)
                .may("downloadUrl", ADDRESS).may("externalServiceUrl", ADDRESS).may("masterFile", one(FILE))
                .may("derivativeFile", many(FILE)).may("fileLicense", ADDRESS).may("meeting", many(MEETING))
                .may("agendaItem", many(AGENDA_ITEM)).may("person", one(PERSON)).may("paper", many(PAPER)).end();
        row(LOCATION).may("description", TEXT).may("geojson", new Feature()).may("streetAddress", TEXT).may("room", TEXT)
                .may("postalCode", TEXT).may("subLocality", TEXT).may("locality", TEXT).may("bodies", many(BODY))
                .may("organizations", many(ORGANIZATION)).may("persons", many(PERSON)).may("meetings", many(MEETING))
                .may("papers", many(PAPER)).end();
    }

    private Fields() {}

    static List<Field> of(ObjectType type) {
        return List.copyOf(known(type).values());
    }

    static Optional<Field> of(ObjectType type, String name) {
        return Optional.ofNullable(known(type).get(name));
    }

    private static Map<String, Field> known(ObjectType type) {
        return ALL.getOrDefault(type, Map.of());
    }

    private static Shape one(ObjectType type) {
        return new Reference(type);
    }

    private static Shape many(ObjectType type) {
        return new Many(one(type));
    }

    private static Shape whole(ObjectType type) {
        return new Embedded(type);
    }

    private static Shape wholes(ObjectType type) {
        return new Many(whole(type));
    }

    private static Shape list(ObjectType type) {
        return new ListAddress(type);
    }

    private static Row row(ObjectType type) {
        return new Row(type).must("id", ADDRESS).must("type", TEXT);
    }

    private record Row(ObjectType type, Map<String, Field> fields) {

        Row(ObjectType type) {
            this(type, new LinkedHashMap<>());
        }

        Row must(String name, Shape shape) {
            fields.put(name, new Field(name, shape, true));
            return this;
        }

        Row may(String name, Shape shape) {
            fields.put(name, new Field(name, shape, false));
            return this;
        }

        /** What all objects have beside their own. */
        void end() {
            fields.putIfAbsent("license", new Field("license", TEXT, false));
            may("keyword", TEXTS).must("created", MOMENT).must("modified", MOMENT).may("web", ADDRESS).may("deleted", FLAG);
            if (type == SYSTEM) {
                fields.remove("keyword");
            }
            ALL.put(type, fields);
        }
    }
}
