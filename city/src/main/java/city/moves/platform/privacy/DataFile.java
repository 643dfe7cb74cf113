package city.moves.platform.privacy;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Kept;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalRecord;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Everything that is held about a person as JSON, in a form that stays: docs/data-protection.md describes it. It leaves as
 * it is read, a few hundred records at a time.
 */
record DataFile(Page page, Holdings holdings, DataSubject who) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int AT_ONCE = 500;

    /** Each record of a holding, however many there are. */
    static void eachOf(PersonalData data, DataSubject who, Consumer<PersonalRecord> action) {
        String after = "";
        do {
            KeyPage<PersonalRecord> records = data.find(who, after, AT_ONCE);
            records.items().forEach(action);
            after = records.next();
        } while (after != null);
    }

    void write(OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("format", "moves-personal-data");
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("made", page.now().toString());
            json.writeStringProperty("city", page.city().name());
            json.writeStringProperty("language", page.language().tag());
            if (who.account() != null) {
                json.writeStringProperty("account", who.account().toString());
            }
            json.writeArrayPropertyStart("holdings");
            holdings.all().forEach(data -> write(json, data));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, PersonalData data) {
        Holding holding = data.holding();
        json.writeStartObject();
        json.writeStringProperty("key", holding.key());
        json.writeStringProperty("title", page.text(holding.text("title")));
        json.writeStringProperty("purpose", page.text(holding.text("purpose")));
        json.writeStringProperty("legalBasis", RecordWords.basis(page, holding));
        json.writeStringProperty("retention", RecordWords.retention(page, holding));
        json.writeArrayPropertyStart("records");
        eachOf(data, who, held -> write(json, held));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, PersonalRecord held) {
        json.writeStartObject();
        json.writeStringProperty("kind", held.kind());
        json.writeStringProperty("label", page.text("held." + held.kind()));
        if (held.at() != null) {
            json.writeStringProperty("at", held.at().toString());
        }
        if (!held.path().isEmpty()) {
            json.writeStringProperty("link", page.baseUrl() + page.href(held.path()));
        }
        Kept kept = held.kept();
        if (kept != null) {
            json.writeObjectPropertyStart("kept");
            json.writeStringProperty("reason", page.text("kept." + kept.reason()));
            if (kept.until() != null) {
                json.writeStringProperty("until", kept.until().toString());
            }
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("fields");
        held.fields().forEach(field -> write(json, held, field));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, PersonalRecord held, PersonalRecord.Field field) {
        json.writeStartObject();
        json.writeStringProperty("name", field.name());
        json.writeStringProperty("label", page.text(held.label(field)));
        switch (field.value()) {
            case PersonalRecord.Text text -> json.writeStringProperty("value", text.text());
            case PersonalRecord.Amount amount -> json.writeNumberProperty("value", amount.number());
            case PersonalRecord.Truth truth -> json.writeBooleanProperty("value", truth.holds());
            case PersonalRecord.Day day -> json.writeStringProperty("value", day.day().toString());
            case PersonalRecord.Moment moment -> json.writeStringProperty("value", moment.moment().toString());
        }
        json.writeEndObject();
    }
}
