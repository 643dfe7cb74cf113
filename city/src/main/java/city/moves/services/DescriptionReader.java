package city.moves.services;

import city.moves.platform.web.Form;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the form in which a service is written. What is wrong stands in the form afterwards; nothing may be stored then. */
final class DescriptionReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 8_000;
    private static final int LONGEST_TIME = 1_000;

    private final Form form;
    private final Map<String, Unit> units;

    DescriptionReader(Form form, Map<String, Unit> units) {
        this.form = form;
        this.units = units;
    }

    Description read() {
        Naming naming = new Naming(form.text("name", LONGEST_TITLE),
                new Bilingual(form.requiredText("titel", LONGEST_TITLE, "services.desk.no-title"), form.text("titel-en", LONGEST_TITLE)),
                new Bilingual(form.text("kurz", LONGEST_SUMMARY), form.text("kurz-en", LONGEST_SUMMARY)), list("suchworte"));
        return new Description(naming, access(), guidance(), fees(), processing(),
                Lines.readLegal(form.text("recht", LONGEST_LIST)), list("verwandt"), checked());
    }

    private Access access() {
        Channel channel = form.required("weg", "services.desk.no-channel", form.choice("weg", Channel.class));
        Level level = form.required("niveau", "services.desk.no-level", form.choice("niveau", Level.class));
        String office = form.value("stelle");
        if (!units.containsKey(office)) {
            form.refuse("stelle", "services.desk.no-office");
        }
        String key = form.text("schluessel", LONGEST_TITLE).replace(" ", "");
        if (!key.matches("(99[0-9]{12})?")) {
            form.refuse("schluessel", "services.gap.key", key);
        }
        return new Access(key, office, Objects.requireNonNullElse(channel, Channel.INFORMATION),
                Objects.requireNonNullElse(level, Level.NONE),
                form.values("lebenslagen").stream().flatMap(slug -> Situation.of(slug).stream()).distinct().toList(),
                Arrays.stream(Clientele.values()).filter(one -> form.isChosen("fuer", one.word())).toList(), online(),
                form.text("nicht-online", LONGEST_SUMMARY));
    }

    private @Nullable OnlineLink online() {
        String name = form.text("online-name", LONGEST_TITLE);
        String link = form.text("online-adresse", LONGEST_SUMMARY);
        if (link.isEmpty()) {
            return null;
        }
        if (!Gaps.isAddress(link)) {
            form.refuse("online-adresse", "services.gap.link", link);
        }
        return new OnlineLink(name.isEmpty() ? link : name, link);
    }

    private Guidance guidance() {
        return new Guidance(normal("text"), list("voraussetzungen"),
                Lines.readDocuments(form.text("unterlagen", LONGEST_LIST)),
                form.isChosen("keine-unterlagen", DescriptionFields.CHOSEN), list("ablauf"), list("fristen"),
                normal("hinweise"), normal("rechtsbehelf"));
    }

    private Fees fees() {
        List<String> unread = new ArrayList<>();
        List<Cost> costs = Lines.readCosts(form.text("kosten", LONGEST_LIST), unread);
        unread.stream().findFirst().ifPresent(line -> form.refuse("kosten", "services.desk.no-cost", line));
        return new Fees(costs, form.isChosen("vorkasse", DescriptionFields.CHOSEN));
    }

    private Processing processing() {
        Integer from = form.number("dauer-von", 0, LONGEST_TIME);
        Integer to = form.number("dauer-bis", 0, LONGEST_TIME);
        Processing.Unit unit = form.choice("dauer-einheit", Processing.Unit.class);
        if (from != null && unit == null) {
            form.refuse("dauer-einheit", "services.desk.no-unit");
        }
        if (to != null && (from == null || to < from)) {
            form.refuse("dauer-bis", "services.desk.duration-order");
        }
        return new Processing(from, to, unit, form.text("dauer-hinweis", LONGEST_SUMMARY));
    }

    private YearMonth checked() {
        try {
            return YearMonth.parse(form.text("geprueft", LONGEST_TITLE));
        } catch (DateTimeException _) {
            form.refuse("geprueft", "services.desk.no-month");
            return YearMonth.of(2000, 1);
        }
    }

    private String normal(String field) {
        return PlainText.normal(form.text(field, LONGEST_TEXT));
    }

    private List<String> list(String field) {
        return Lines.plain(form.text(field, LONGEST_LIST));
    }
}
