package city.moves.services.authored;

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
import city.moves.services.PlainText;
import city.moves.services.Processing;
import city.moves.services.Situation;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a file says of a service. The flaws that it finds stand in the map's list; with one, nothing is used. */
final class AuthoredDescription {

    private enum Kind {
        FIXED,
        FREE,
        VARIABLE
    }

    private enum Needed {
        ALWAYS,
        SOMETIMES
    }

    private final AuthoredMap map;

    AuthoredDescription(AuthoredMap map) {
        this.map = map;
    }

    Description read() {
        Naming naming = new Naming(map.required("name"), bilingual("plain"), bilingual("short"), map.texts("words"));
        Description description = new Description(naming, access(), guidance(), fees(), processing(), legal(),
                map.texts("related"), checked());
        map.end();
        return description;
    }

    private Bilingual bilingual(String key) {
        AuthoredMap both = map.map(key).orElse(null);
        if (both == null) {
            map.required(key);
            return new Bilingual("", "");
        }
        Bilingual read = new Bilingual(PlainText.normal(both.required("de")), PlainText.normal(both.required("en")));
        both.end();
        return read;
    }

    private Access access() {
        Channel channel = map.choice("channel", Channel.class);
        Level level = map.choice("level", Level.class);
        return new Access(map.text("key"), map.required("office"), channel == null ? missing("channel", Channel.ONLINE) : channel,
                level == null ? missing("level", Level.NONE) : level, map.choices("situations", Situation.class),
                map.choices("for", Clientele.class), online(), PlainText.normal(map.text("whyNotOnline")));
    }

    /** What was neither there nor readable; the flaw is noted once. */
    private <T> T missing(String key, T instead) {
        if (!map.lines().containsKey(key)) {
            map.required(key);
        }
        return instead;
    }

    private @Nullable OnlineLink online() {
        AuthoredMap online = map.map("online").orElse(null);
        if (online == null) {
            return null;
        }
        OnlineLink link = new OnlineLink(online.required("name"), online.required("link"));
        online.end();
        return link;
    }

    private Guidance guidance() {
        return new Guidance(PlainText.normal(map.required("full")), map.texts("conditions"), documents(), map.yes("noDocuments"),
                map.texts("procedure"), map.texts("deadlines"), PlainText.normal(map.text("notes")),
                PlainText.normal(map.text("remedy")));
    }

    private List<NeededDocument> documents() {
        List<NeededDocument> documents = new ArrayList<>();
        for (AuthoredMap one : map.maps("documents")) {
            documents.add(new NeededDocument(one.required("name"), one.text("note"),
                    one.choice("needed", Needed.class) != Needed.SOMETIMES));
            one.end();
        }
        return documents;
    }

    private Fees fees() {
        List<Cost> costs = new ArrayList<>();
        for (AuthoredMap one : map.maps("costs")) {
            Kind kind = one.choice("kind", Kind.class);
            if (kind == null) {
                one.required("kind");
                continue;
            }
            costs.add(switch (kind) {
                case FIXED -> fixed(one);
                case FREE -> new Cost.Free(one.text("why"));
                case VARIABLE -> new Cost.Variable(amount(one, "from"), amount(one, "to"), one.text("depends"), one.text("basis"));
            });
            one.end();
        }
        return new Fees(costs, map.yes("prepayment"));
    }

    private static Cost fixed(AuthoredMap one) {
        Money amount = amount(one, "amount");
        if (amount == null && !one.lines().containsKey("amount")) {
            one.required("amount");
        }
        return new Cost.Fixed(Objects.requireNonNullElse(amount, Money.NONE), one.text("for"), one.text("basis"));
    }

    private static @Nullable Money amount(AuthoredMap one, String key) {
        return one.read(key, text -> text.matches("[0-9]{1,7}(,[0-9]{2})?") ? money(text) : null,
                "ein Betrag wie \"46,00\"");
    }

    private static Money money(String text) {
        int comma = text.indexOf(',');
        return comma < 0 ? Money.euros(Long.parseLong(text))
                : new Money(Long.parseLong(text.substring(0, comma) + text.substring(comma + 1)));
    }

    private Processing processing() {
        AuthoredMap duration = map.map("duration").orElse(null);
        if (duration == null) {
            map.required("duration");
            return new Processing(null, null, null, "");
        }
        Processing read = new Processing(duration.number("from"), duration.number("to"),
                duration.choice("unit", Processing.Unit.class), duration.text("note"));
        duration.end();
        return read;
    }

    private List<LegalBasis> legal() {
        List<LegalBasis> legal = new ArrayList<>();
        for (AuthoredMap one : map.maps("legal")) {
            legal.add(new LegalBasis(one.required("name"), one.text("link")));
            one.end();
        }
        return legal;
    }

    private YearMonth checked() {
        YearMonth checked = map.read("checked", AuthoredDescription::month, "ein Monat wie 2026-11");
        return checked == null ? missing("checked", YearMonth.of(2000, 1)) : checked;
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
