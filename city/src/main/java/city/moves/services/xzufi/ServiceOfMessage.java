package city.moves.services.xzufi;

import city.moves.platform.values.Money;
import city.moves.services.Access;
import city.moves.services.Bilingual;
import city.moves.services.Channel;
import city.moves.services.Clientele;
import city.moves.services.Cost;
import city.moves.services.Description;
import city.moves.services.Fees;
import city.moves.services.Guidance;
import city.moves.services.LegalBasis;
import city.moves.services.Level;
import city.moves.services.Naming;
import city.moves.services.NeededDocument;
import city.moves.services.OnlineLink;
import city.moves.services.Processing;
import city.moves.services.Situation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one service of a message. What is unknown is named and left out; a service without a title is not read. */
final class ServiceOfMessage {

    private static final Set<String> KNOWN = Set.of("id", "idSekundaer", "struktur", "referenzLeiKa", "modulText", "modulFrist",
            "modulKosten", "modulBearbeitungsdauer", "modulDokument", "modulBegriffImKontext", "modulFachlicheFreigabe",
            "typisierung", "vertrauensniveau", "leistungsadressat", "kennzeichenSchriftformerfordernis", "kategorie",
            "informationsbereichSDG", "gueltigkeitGebietID", "sprachversion", "gueltigkeit");
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(10_000_000);

    private final XmlElement service;
    private final Consumer<Problem> problems;
    private final String id;
    private final Map<String, XmlElement> modules = new LinkedHashMap<>();

    ServiceOfMessage(XmlElement service, Consumer<Problem> problems) {
        this.service = service;
        this.problems = problems;
        this.id = service.text("id");
        service.all("modulText").forEach(module -> modules.putIfAbsent(
                module.first("leikaTextmodul").map(code -> code.text("code")).orElse(""), module));
    }

    ReadService read() {
        service.children().stream().filter(child -> !KNOWN.contains(child.name()))
                .forEach(child -> note(child, "„" + child.name() + "“ ist unbekannt und bleibt weg."));
        String plain = Html.plain(text(Codes.PLAIN, "de"));
        String name = Html.plain(text(Codes.NAME, "de"));
        String office = Html.plain(text(Codes.OFFICE, "de"));
        if (plain.isEmpty() && name.isEmpty()) {
            note(service, "Der Dienst hat keinen Titel (Modul 03) und bleibt weg.");
            return new ReadService(service.line(), id, null, office);
        }
        Naming naming = new Naming(name, new Bilingual(plain.isEmpty() ? name : plain, Html.plain(text(Codes.PLAIN, "en"))),
                new Bilingual(Html.plain(text(Codes.SUMMARY, "de")), Html.plain(text(Codes.SUMMARY, "en"))),
                service.all("modulBegriffImKontext").map(word -> word.text("begriff", "de")).filter(word -> !word.isEmpty()).toList());
        List<Cost> costs = kosten().flatMap(cost -> cost(cost).stream()).toList();
        boolean prepayment = kosten().anyMatch(cost -> cost.text("vorkasse").equals("true"));
        return new ReadService(service.line(), id, new Description(naming, access(office), guidance(), new Fees(costs, prepayment),
                processing(), Html.readLinks(text(Codes.LEGAL, "de")).stream()
                        .map(link -> new LegalBasis(link.name(), link.address())).toList(),
                categories(Codes.RELATED).map(XmlElement::text).toList(), checked()), office);
    }

    private Access access(String office) {
        List<Html.Link> online = Html.readLinks(text(Codes.FORMS, "de"));
        return new Access(key(), office,
                categories(Codes.CHANNEL).flatMap(one -> Codes.channel(one.text()).stream()).findFirst().orElse(Channel.INFORMATION),
                level(), categories(Codes.SITUATION).flatMap(one -> Situation.of(one.text()).stream()).distinct().toList(),
                clientele(), online.stream().filter(link -> !link.address().isEmpty())
                        .map(link -> new OnlineLink(link.name(), link.address())).findFirst().orElse(null),
                Html.plain(text(Codes.FURTHER, "de")));
    }

    private String key() {
        XmlElement reference = service.first("referenzLeiKa").orElse(null);
        String key = reference == null ? "" : reference.text("code").replace(" ", "");
        if (reference != null && !key.matches("99[0-9]{12}")) {
            note(reference, "„" + key + "“ ist kein Leistungsschlüssel.");
            return "";
        }
        return key;
    }

    private Level level() {
        XmlElement level = service.first("vertrauensniveau").orElse(null);
        if (level == null) {
            return Level.NONE;
        }
        return Codes.level(level.text("code")).orElseGet(() -> {
            note(level, "„" + level.text("code") + "“ ist kein bekanntes Vertrauensniveau.");
            return Level.NONE;
        });
    }

    private List<Clientele> clientele() {
        List<String> codes = service.all("leistungsadressat").map(one -> one.text("code")).toList();
        return Arrays.stream(Clientele.values()).filter(one -> codes.contains(one.slug())).toList();
    }

    private Guidance guidance() {
        List<NeededDocument> documents = service.all("modulDokument").map(one -> new NeededDocument(
                one.text("bezeichnung", "de"), one.text("beschreibung", "de"), !one.text("erforderlich").equals("false")))
                .filter(one -> !one.name().isEmpty()).toList();
        if (documents.isEmpty()) {
            documents = Html.entries(text(Codes.DOCUMENTS, "de")).stream().map(name -> new NeededDocument(name, "", true)).toList();
        }
        return new Guidance(Html.plain(text(Codes.FULL, "de")), Html.entries(text(Codes.CONDITIONS, "de")), documents,
                categories(Codes.NOTHING_NEEDED).anyMatch(one -> one.text().equals("true")),
                Html.entries(text(Codes.PROCEDURE, "de")),
                service.all("modulFrist").map(one -> one.text("beschreibung", "de")).filter(text -> !text.isEmpty()).toList(),
                Html.plain(text(Codes.NOTES, "de")), Html.plain(text(Codes.REMEDY, "de")));
    }

    private Stream<XmlElement> kosten() {
        return service.all("modulKosten").flatMap(module -> module.all("kosten"));
    }

    private Optional<Cost> cost(XmlElement cost) {
        String basis = cost.text("rechtsgrundlage", "de");
        XmlElement fixed = cost.first("fix").orElse(null);
        if (fixed != null) {
            Money amount = amount(fixed, "betrag");
            return amount == null ? Optional.empty() : Optional.of(new Cost.Fixed(amount, cost.text("beschreibung", "de"), basis));
        }
        XmlElement variable = cost.first("variabel").orElse(null);
        if (variable != null) {
            return Optional.of(new Cost.Variable(amount(variable, "untergrenze"), amount(variable, "obergrenze"),
                    variable.text("abhaengigkeit", "de"), basis));
        }
        XmlElement free = cost.first("frei").orElse(null);
        if (free == null) {
            note(cost, "Kosten ohne fix, frei oder variabel bleiben weg.");
            return Optional.empty();
        }
        return Optional.of(new Cost.Free(free.text("begruendung", "de")));
    }

    private @Nullable Money amount(XmlElement parent, String name) {
        String text = parent.text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,9}([.,][0-9]{1,2})?")) {
            BigDecimal euros = new BigDecimal(text.replace(',', '.'));
            if (euros.compareTo(MOST_EUROS) <= 0) {
                return new Money(euros.movePointRight(2).longValueExact());
            }
        }
        note(parent, "„" + text + "“ ist kein Betrag.");
        return null;
    }

    private Processing processing() {
        XmlElement module = service.first("modulBearbeitungsdauer").orElse(null);
        if (module == null) {
            return new Processing(null, null, null, "");
        }
        XmlElement time = module.first("dauer").orElse(null);
        String note = module.text("beschreibung", "de");
        Processing.Unit unit = time == null ? null : Codes.unit(time.text("einheit")).orElse(null);
        if (time != null && unit == null) {
            note(time, "„" + time.text("einheit") + "“ ist keine bekannte Einheit.");
        }
        return time == null || unit == null ? new Processing(null, null, null, note)
                : new Processing(number(time.text("dauer")), number(time.text("dauerBis")), unit, note);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
    }

    private YearMonth checked() {
        try {
            return YearMonth.parse(categories(Codes.CHECKED).map(XmlElement::text).findFirst().orElse("2000-01"));
        } catch (DateTimeException _) {
            return YearMonth.of(2000, 1);
        }
    }

    private Stream<XmlElement> categories(String list) {
        return service.all("kategorie").flatMap(one -> one.all("code")).filter(code -> code.attribute("listURI").equals(list));
    }

    private String text(String module, String language) {
        XmlElement text = modules.get(module);
        return text == null ? "" : text.text("inhalt", language);
    }

    private void note(XmlElement where, String problem) {
        problems.accept(new Problem(where.line(), id, problem));
    }
}
