package city.moves.engines.xdatenfelder;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands where in a file, as tables: per line a part and what is within it, in the order in which it is written. Reading
 * takes any order. A question mark: may be absent; a star: any number; a tilde: kept and not used. After the colon the
 * content, in brackets the codes.
 */
final class Grammar {
    private static final String EDITION_TWO = """
            xdatenfelder.stammdatenschema.0102 header:parts stammdatenschema:parts
            xdatenfelder.datenfeldgruppe.0103 header:parts datenfeldgruppe:parts
            header nachrichtID:text erstellungszeitpunkt:instant
            stammdatenschema BASE hilfetext?:text ~ableitungsmodifikationenStruktur:code(0,1,2,3) \
                ~ableitungsmodifikationenRepraesentation:code(0,1) regel*:parts struktur*:parts
            datenfeldgruppe BASE ELEMENT struktur*:parts regel*:parts
            datenfeld BASE ELEMENT feldart:code(input,select,label) \
                datentyp:code(text,date,bool,num,num_int,num_currency,file,obj) praezisierung?:note inhalt?:text \
                codelisteReferenz?:parts regel*:parts
            regel BASE script?:text
            identifikation id:text version?:text
            struktur anzahl:text bezug?:note enthaelt:parts
            enthaelt datenfeld?:parts datenfeldgruppe?:parts
            codelisteReferenz identifikation?:parts genericodeIdentification?:parts
            genericodeIdentification canonicalIdentification?:text version?:text canonicalVersionUri?:text
            BASE identifikation:parts name:text bezeichnungEingabe?:text bezeichnungAusgabe?:text beschreibung?:text \
                definition?:text bezug?:note status:code(inVorbereitung,aktiv,inaktiv) ~gueltigAb?:day ~gueltigBis?:day \
                ~fachlicherErsteller?:text ~versionshinweis?:text ~freigabedatum?:day ~veroeffentlichungsdatum?:day
            ELEMENT schemaelementart:code(ABS,HAR,RNG) hilfetextEingabe?:text hilfetextAusgabe?:text
            """;

    private static final String EDITION_THREE = """
            xdatenfelder.stammdatenschema.0102 header:parts stammdatenschema:parts
            xdatenfelder.datenfeldgruppe.0103 header:parts datenfeldgruppe:parts
            header nachrichtID:text erstellungszeitpunkt:instant
            stammdatenschema BASE bezeichnung?:text hilfetext?:text \
                ~ableitungsmodifikationenStruktur?:code(0,1,2,3) ~ableitungsmodifikationenRepraesentation?:code(0,1) \
                ~dokumentsteckbrief?:any ~stichwort*:any ~relation*:any regel*:parts struktur*:parts
            datenfeldgruppe BASE ELEMENT ~stichwort*:any ~relation*:any art?:code(X) regel*:parts struktur*:parts
            datenfeld BASE ELEMENT ~stichwort*:any ~relation*:any feldart:code(input,select,label,hidden,locked) \
                datentyp:code(text,text_latin,date,time,datetime,bool,num,num_int,num_currency,file,obj) \
                praezisierung?:note inhalt?:text vorbefuellung:code(keine,optional,verpflichtend) werte?:parts \
                codelisteReferenz?:parts codeKey?:text nameKey?:text helpKey?:text regel*:parts \
                maxSize?:whole_number mediaType*:text
            regel identifikation:parts name:text beschreibung?:text freitextRegel?:text bezug*:note ~stichwort*:any \
                ~fachlicherErsteller?:text ~letzteAenderung:instant typ:code(K,M,V,B) ~param*:any ~ziel*:any \
                skript?:text ~fehler*:any
            identifikation id:text version?:text
            struktur anzahl:text bezug*:note enthaelt:parts
            enthaelt datenfeld?:parts datenfeldgruppe?:parts
            codelisteReferenz canonicalIdentification?:text version?:text canonicalVersionUri?:text
            werte wert*:parts
            wert code:text name:text hilfe?:text
            BASE identifikation:parts name:text beschreibung?:text definition?:text bezug*:note \
                freigabestatus:code(1,2,3,4,5,6,7,8) ~statusGesetztAm?:day ~statusGesetztDurch?:text ~gueltigAb?:day \
                ~gueltigBis?:day ~versionshinweis?:text ~veroeffentlichungsdatum?:day ~letzteAenderung:instant
            ELEMENT bezeichnungEingabe?:text bezeichnungAusgabe?:text schemaelementart:code(ABS,HAR,RNG) \
                hilfetextEingabe?:text hilfetextAusgabe?:text
            """;

    private static final Map<Edition, Grammar> EDITIONS = new EnumMap<>(Map.of(
            Edition.TWO, new Grammar(EDITION_TWO), Edition.THREE, new Grammar(EDITION_THREE)));

    private final Map<String, List<Slot>> slots = new HashMap<>();

    private Grammar(String tables) {
        List<String> lines = tables.lines().toList().reversed();     // what others refer to stands below them
        for (String line : lines) {
            String[] words = line.trim().split("\\s+");
            slots.put(words[0], Arrays.stream(words).skip(1)
                    .flatMap(word -> word.contains(":") ? List.of(slot(word)).stream() : within(word).stream())
                    .toList());
        }
    }

    static Grammar of(Edition edition) {
        return EDITIONS.get(edition);
    }

    boolean isMessage(String name) {
        return name.startsWith("xdatenfelder.") && slots.containsKey(name);
    }

    List<Slot> within(String part) {
        List<Slot> found = slots.get(part);
        if (found == null) {
            throw new IllegalArgumentException("no part of the standard: " + part);
        }
        return found;
    }

    Optional<Slot> slot(String part, String name) {
        return within(part).stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    private static Slot slot(String word) {
        boolean kept = word.startsWith("~");
        String name = word.substring(kept ? 1 : 0, word.indexOf(':'));
        String content = word.substring(word.indexOf(':') + 1);
        Slot.Times times = name.endsWith("?") ? Slot.Times.OPTIONAL
                : name.endsWith("*") ? Slot.Times.MANY : Slot.Times.ONE;
        int codes = content.indexOf('(');
        return new Slot(times == Slot.Times.ONE ? name : name.substring(0, name.length() - 1), times,
                Slot.Content.valueOf((codes < 0 ? content : content.substring(0, codes)).toUpperCase(Locale.ROOT)), kept,
                codes < 0 ? List.of() : List.of(content.substring(codes + 1, content.length() - 1).split(",")));
    }
}
