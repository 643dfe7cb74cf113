package city.moves.services.cases;

import city.moves.platform.demo.DemoData;
import city.moves.platform.identity.Actor;
import city.moves.services.cases.TextBlock.Use;
import city.moves.services.correspondence.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts with which the offices of the demo city begin. */
@Component
class CasesDemo implements DemoData {

    private static final String EDITOR = "Beispiel";

    private final TextBlocks blocks;

    CasesDemo(TextBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public String capability() {
        return "casework";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    @Transactional
    public void load() {
        notice(Decision.GRANTED, "Antrag bewilligt", """
                Sehr geehrte Damen und Herren,

                über Ihren Antrag „{{dienst}}“, der am {{eingang}} eingegangen ist, entscheiden wir:

                # Entscheidung
                Wir geben dem Antrag von {{person}} statt.

                # Begründung
                Die Voraussetzungen liegen nach Ihren Angaben und Unterlagen vor.

                Mit freundlichen Grüßen
                """);
        notice(Decision.REJECTED, "Antrag abgelehnt", """
                Sehr geehrte Damen und Herren,

                über Ihren Antrag „{{dienst}}“, der am {{eingang}} eingegangen ist, entscheiden wir:

                # Entscheidung
                Wir lehnen den Antrag von {{person}} ab.

                # Begründung
                Nennen Sie hier die Tatsachen und die Vorschrift, auf denen die Ablehnung beruht.

                Mit freundlichen Grüßen
                """);
        notice(Decision.SETTLED, "Antrag erledigt", """
                Sehr geehrte Damen und Herren,

                Ihr Antrag „{{dienst}}“ vom {{eingang}} hat sich erledigt. Sie müssen nichts weiter tun.

                Mit freundlichen Grüßen
                """);
        add(Use.REQUEST, null, "Unterlage fehlt", """
                Guten Tag,

                für Ihren Antrag „{{dienst}}“ fehlt uns noch eine Unterlage. Laden Sie sie auf dieser Seite hoch, oder schreiben Sie uns, warum das nicht geht.

                Fehlt: \
                """);
        add(Use.REQUEST, null, "Datei nicht lesbar", """
                Guten Tag,

                eine Ihrer Dateien können wir nicht lesen. Laden Sie sie noch einmal hoch, zum Beispiel als schärferes Foto.
                """);
        add(Use.NEWS, null, "Es dauert länger", """
                Guten Tag,

                die Bearbeitung Ihres Antrags „{{dienst}}“ dauert länger, als wir dachten. Wir melden uns spätestens am {{frist}}.
                """);
    }

    private void notice(Decision decision, String name, String text) {
        add(Use.NOTICE, decision, name, text);
    }

    private void add(Use use, @Nullable Decision decision, String name, String text) {
        blocks.add(new TextBlocks.Draft(Actor.WHOLE_CITY, use, decision, name, text.strip()), EDITOR);
    }
}
