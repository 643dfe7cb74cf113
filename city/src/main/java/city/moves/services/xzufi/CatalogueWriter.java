package city.moves.services.xzufi;

import city.moves.platform.values.Money;
import city.moves.services.Access;
import city.moves.services.Bilingual;
import city.moves.services.Clientele;
import city.moves.services.Cost;
import city.moves.services.Description;
import city.moves.services.Guidance;
import city.moves.services.Naming;
import city.moves.services.NeededDocument;
import city.moves.services.OnlineLink;
import city.moves.services.Processing;
import city.moves.services.Service;
import city.moves.services.Situation;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes services as one message, each as it comes, so that a long catalogue needs no memory. */
public final class CatalogueWriter implements AutoCloseable {

    private static final String DE = "de";
    private static final String EN = "en";

    private final XMLStreamWriter out;
    private final UnaryOperator<String> officeNames;
    private int position;

    /** @param officeNames the German name of a unit by its key */
    public CatalogueWriter(OutputStream stream, Instant now, UnaryOperator<String> officeNames) {
        this.officeNames = officeNames;
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            out.setDefaultNamespace(Codes.NAMESPACE);
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(Codes.NAMESPACE, "transfer.operationen");
            out.writeDefaultNamespace(Codes.NAMESPACE);
            out.writeAttribute("xzufiVersion", Codes.VERSION);
            begin("nachrichtenkopf");
            text("nachrichtenID", "moves-" + now.toEpochMilli());
            text("erstellungszeitpunkt", now.toString());
            end();
            text("transaktionID", "moves-" + now.toEpochMilli());
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void write(Service service) {
        try {
            position++;
            begin("schreibe");
            text("transaktionPosition", String.valueOf(position));
            begin("leistung");
            begin("id");
            out.writeAttribute("schemeAgencyID", Codes.AGENCY);
            out.writeCharacters(service.slug());
            end();
            writeAccess(service.description().access());
            writeTexts(service.description());
            writeLists(service.description());
            end();
            end();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void writeAccess(Access access) throws XMLStreamException {
        if (!access.key().isEmpty()) {
            begin("referenzLeiKa");
            text("code", access.key());
            end();
        }
        coded("vertrauensniveau", Codes.of(access.level()));
        for (Clientele clientele : access.clientele()) {
            coded("leistungsadressat", clientele.slug());
        }
        category(Codes.CHANNEL, access.channel().slug());
        for (Situation situation : access.situations()) {
            category(Codes.SITUATION, situation.slug());
        }
    }

    private void writeTexts(Description description) throws XMLStreamException {
        Naming naming = description.naming();
        Guidance guidance = description.guidance();
        module(Codes.NAME, new Bilingual(naming.name(), ""));
        module(Codes.PLAIN, naming.plain());
        module(Codes.SUMMARY, new Bilingual(Html.of(naming.summary().de()), Html.of(naming.summary().en())));
        module(Codes.FULL, german(Html.of(guidance.full())));
        module(Codes.LEGAL, german(Html.links(description.legal().stream().map(one -> new Html.Link(one.name(), one.link())).toList())));
        module(Codes.DOCUMENTS, german(Html.items(guidance.documents().stream().map(NeededDocument::name).toList())));
        module(Codes.CONDITIONS, german(Html.items(guidance.conditions())));
        module(Codes.PROCEDURE, german(Html.items(guidance.procedure())));
        OnlineLink online = description.access().online();
        if (online != null) {
            module(Codes.FORMS, german(Html.links(List.of(new Html.Link(online.name(), online.link())))));
        }
        module(Codes.FURTHER, german(Html.of(description.access().whyNotOnline())));
        module(Codes.NOTES, german(Html.of(guidance.notes())));
        module(Codes.OFFICE, german(officeNames.apply(description.access().office())));
        module(Codes.REMEDY, german(Html.of(guidance.remedy())));
    }

    private void writeLists(Description description) throws XMLStreamException {
        for (String deadline : description.guidance().deadlines()) {
            begin("modulFrist");
            content("beschreibung", DE, deadline);
            end();
        }
        begin("modulKosten");
        for (Cost cost : description.fees().costs()) {
            writeCost(cost, description.fees().prepayment());
        }
        end();
        writeProcessing(description.processing());
        for (NeededDocument document : description.guidance().documents()) {
            begin("modulDokument");
            content("bezeichnung", DE, document.name());
            if (!document.note().isEmpty()) {
                content("beschreibung", DE, document.note());
            }
            text("erforderlich", String.valueOf(document.always()));
            end();
        }
        for (String word : description.naming().words()) {
            begin("modulBegriffImKontext");
            content("begriff", DE, word);
            end();
        }
        category(Codes.NOTHING_NEEDED, String.valueOf(description.guidance().nothingNeeded()));
        for (String related : description.related()) {
            category(Codes.RELATED, related);
        }
        category(Codes.CHECKED, description.checked().toString());
    }

    private void writeCost(Cost cost, boolean prepayment) throws XMLStreamException {
        begin("kosten");
        switch (cost) {
            case Cost.Fixed fixed -> {
                begin("fix");
                text("betrag", euros(fixed.amount()));
                end();
                optional("beschreibung", fixed.whom());
                optional("rechtsgrundlage", fixed.basis());
            }
            case Cost.Free free -> {
                begin("frei");
                optional("begruendung", free.why());
                end();
            }
            case Cost.Variable variable -> {
                begin("variabel");
                if (variable.from() != null) {
                    text("untergrenze", euros(variable.from()));
                }
                if (variable.to() != null) {
                    text("obergrenze", euros(variable.to()));
                }
                optional("abhaengigkeit", variable.depends());
                end();
                optional("rechtsgrundlage", variable.basis());
            }
        }
        text("vorkasse", String.valueOf(prepayment));
        end();
    }

    private void writeProcessing(Processing processing) throws XMLStreamException {
        begin("modulBearbeitungsdauer");
        Processing.Unit unit = processing.unit();
        if (unit != null) {
            begin("dauer");
            if (processing.from() != null) {
                text("dauer", String.valueOf(processing.from()));
            }
            text("einheit", Codes.of(unit));
            if (processing.to() != null) {
                text("dauerBis", String.valueOf(processing.to()));
            }
            end();
        }
        optional("beschreibung", processing.note());
        end();
    }

    private void module(String code, Bilingual texts) throws XMLStreamException {
        if (texts.de().isEmpty() && texts.en().isEmpty()) {
            return;
        }
        begin("modulText");
        begin("leikaTextmodul");
        text("code", code);
        end();
        if (!texts.de().isEmpty()) {
            content("inhalt", DE, texts.de());
        }
        if (!texts.en().isEmpty()) {
            content("inhalt", EN, texts.en());
        }
        end();
    }

    private static Bilingual german(String text) {
        return new Bilingual(text, "");
    }

    private void category(String list, String code) throws XMLStreamException {
        begin("kategorie");
        begin("code");
        out.writeAttribute("listURI", list);
        out.writeCharacters(code);
        end();
        end();
    }

    private void coded(String name, String code) throws XMLStreamException {
        begin(name);
        text("code", code);
        end();
    }

    private void content(String name, String language, String text) throws XMLStreamException {
        begin(name);
        out.writeAttribute("languageCode", language);
        out.writeCharacters(Characters.allowed(text));
        end();
    }

    private void optional(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            content(name, DE, text);
        }
    }

    private void text(String name, String text) throws XMLStreamException {
        begin(name);
        out.writeCharacters(Characters.allowed(text));
        end();
    }

    private void begin(String name) throws XMLStreamException {
        out.writeStartElement(Codes.NAMESPACE, name);
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
    }

    private static String euros(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString();
    }

    @Override
    public void close() {
        try {
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
