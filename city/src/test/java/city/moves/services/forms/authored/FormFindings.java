package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.SchemaReview;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.submissions.CodeLists;
import city.moves.engines.xdatenfelder.submissions.SubmissionForm;
import city.moves.platform.web.Language;
import city.moves.services.Cost;
import city.moves.services.Description;
import city.moves.services.NeededDocument;
import city.moves.services.authored.AuthoredMap;
import city.moves.services.authored.Flaw;
import city.moves.services.forms.Phrase;
import city.moves.services.forms.WordedForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a form of our own should not have, each with its line and column. */
final class FormFindings {

    private static final int FEWEST_QUESTIONS = 2;
    private static final int MOST_AT_ONCE = 9;
    private static final int MOST_STEPS = 9;
    private static final Pattern AMOUNT = Pattern.compile("(?:kostet|Gebühr)\\D*([0-9]+(?:,[0-9]{2})?) ?(?:€|Euro)");
    private static final Pattern FAMILIAR = Pattern.compile("\\b(du|dein\\w*|dir|dich|bitte)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OFFICIALESE = Pattern.compile(
            "\\b(bezüglich|seitens|ggf\\.|bzw\\.|Antragsteller\\w*|o\\. ?g\\.|z\\. ?B\\.|d\\. ?h\\.)", Pattern.CASE_INSENSITIVE);

    private final AuthoredForm form;
    private final AuthoredForm.Content content;
    private final AuthoredForm.Sources sources;
    private final Description service;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<ElementPath, Position> positions;
    private final Set<ElementPath> conditional;

    private FormFindings(AuthoredForm form, AuthoredForm.Content content, Description service) {
        this.form = form;
        this.content = content;
        this.sources = Objects.requireNonNull(form.sources());
        this.service = service;
        this.positions = Outline.of(content.schema()).positions();
        this.conditional = content.rules().stream().filter(FormRule.VisibleIf.class::isInstance).map(FormRule::target)
                .collect(Collectors.toSet());
    }

    static List<Flaw> of(AuthoredForm form, Description service) {
        AuthoredForm.Content content = form.content();
        if (content == null) {
            return form.flaws();
        }
        FormFindings findings = new FormFindings(form, content, service);
        findings.standard();
        findings.journey();
        findings.words();
        findings.need();
        findings.documents();
        findings.money();
        return findings.flaws.stream().distinct().toList();
    }

    private void standard() {
        SchemaReview.of(content.schema()).forEach(remark -> flaw(remark.path(), "die Regeln für eigene Schemata: " + remark.kind()));
        SubmissionForm.of(content.schema(), content.rules(), CodeLists.NONE).leftOut().forEach(left ->
                flaw(left.path(), "kann nicht verlangt werden: " + left.reason() + " " + left.detail()));
        WordedForm.unsaid(content.schema(), content.rules(), content.wording()).forEach(missing ->
                flaw(ElementPath.TOP, "auf Englisch fehlt " + missing));
    }

    private void journey() {
        List<ElementPath> steps = positions.keySet().stream().filter(path -> path.ids().size() == 1).toList();
        if (steps.size() > MOST_STEPS) {
            flaw(ElementPath.TOP, steps.size() + " Schritte sind zu viele");
        }
        for (ElementPath step : steps) {
            if (!(at(step) instanceof FieldGroup)) {
                flaw(step, "jede Frage steht in einem Schritt");
            }
            List<ElementPath> questions = questionsIn(step);
            boolean files = questions.stream().allMatch(path -> !sources.entries().get(path).document().isEmpty());
            long atOnce = questions.stream().filter(path -> conditional.stream().noneMatch(path::isBelow)).count();
            if (questions.size() < FEWEST_QUESTIONS && !files) {
                flaw(step, "ein Schritt mit nur einer Frage; fassen Sie ihn mit einem anderen zusammen");
            }
            if (atOnce > MOST_AT_ONCE) {
                flaw(step, atOnce + " Fragen auf einmal; teilen Sie den Schritt");
            }
        }
    }

    private List<ElementPath> questionsIn(ElementPath step) {
        return positions.keySet().stream().filter(path -> path.isBelow(step))
                .filter(path -> at(path) instanceof Field field && field.isAnswered()).toList();
    }

    private void words() {
        Map<String, Phrase> english = content.wording().in(Language.EN).phrases();
        positions.forEach((path, position) -> {
            String label = position.element().description().label();
            String hint = Objects.requireNonNullElse(position.element().help().input(), "");
            Phrase phrase = english.getOrDefault(path.toString(), Phrase.NONE);
            switch (position.element()) {
                case FieldGroup _ -> noun(path, label, phrase.label());
                case Field field when !field.isAnswered() -> sentence(path, Objects.requireNonNullElse(field.content(), ""), phrase.label());
                case Field _ when kind(path) == Kind.DECLARE -> declaration(path, label, phrase.label());
                case Field _ -> question(path, label, phrase.label(), kind(path));
            }
            if (!hint.isEmpty()) {
                sentence(path, hint, phrase.hint());
            }
            plain(path, label + " " + hint);
        });
    }

    private Kind kind(ElementPath path) {
        return Kind.of(sources.entries().get(path).map().first()).orElse(Kind.NOTE);
    }

    private void noun(ElementPath path, String german, String english) {
        if (german.matches(".*[.:!]$") || german.endsWith("?") != english.endsWith("?")) {
            flaw(path, "ein Titel ist eine Frage oder ein Stichwort ohne Punkt, in beiden Sprachen gleich: " + german);
        }
    }

    private void question(ElementPath path, String german, String english, Kind kind) {
        if (kind == Kind.YES_NO && !german.endsWith("?")) {
            flaw(path, "auf ja oder nein antwortet man einer Frage: " + german);
        }
        if (german.matches(".*[.:!]$") || german.endsWith("?") != english.endsWith("?") || german.endsWith("…") != english.endsWith("…")) {
            flaw(path, "eine Frage endet mit einem Fragezeichen, ein Stichwort mit nichts, in beiden Sprachen gleich: " + german);
        }
        if (german.length() > 110) {
            flaw(path, "kürzer: " + german);
        }
    }

    private void declaration(ElementPath path, String german, String english) {
        if (!german.matches("Ich .*\\.|Wir .*\\.") || !english.endsWith(".")) {
            flaw(path, "eine Erklärung beginnt mit „Ich“ und endet mit einem Punkt: " + german);
        }
    }

    private void sentence(ElementPath path, String german, String english) {
        if (!german.matches("(?s).*[.?!]$") || !english.matches("(?s).*[.?!]$")) {
            flaw(path, "ein Hinweis endet mit einem Punkt: " + german);
        }
        plain(path, german);
    }

    private void plain(ElementPath path, String german) {
        FAMILIAR.matcher(german).results().forEach(word -> flaw(path, "„" + word.group() + "“ passt nicht zum Sie, und „bitte“ braucht es nicht"));
        OFFICIALESE.matcher(german).results().forEach(word -> flaw(path, "„" + word.group() + "“ ist Amtssprache oder abgekürzt"));
    }

    private void need() {
        sources.entries().forEach((path, entry) -> {
            if (at(path) instanceof Field field && field.isAnswered() && !entry.reasoned()) {
                flaw(path, "weder law noch why sagt, wozu das gebraucht wird");
            }
            if (at(path) instanceof Field field && field.constraint().pattern() != null && field.help().input() == null) {
                flaw(path, "ein Muster braucht einen Hinweis, der es erklärt");
            }
        });
    }

    private void documents() {
        Set<String> asked = new LinkedHashSet<>();
        for (NeededDocument document : service.guidance().documents()) {
            asked.add(document.name());
            List<ElementPath> files = sources.entries().entrySet().stream()
                    .filter(entry -> entry.getValue().document().equals(document.name())).map(Map.Entry::getKey).toList();
            if (files.isEmpty() == !sources.without().containsKey(document.name())) {
                flaw(ElementPath.TOP, "der Dienst verlangt „" + document.name()
                        + "“: als Feld file oder unter without mit dem Grund, aber nicht beides");
            }
            boolean sure = files.stream().anyMatch(path -> positions.get(path).cardinality().min() > 0
                    && conditional.stream().noneMatch(path::isBelow) || sources.entries().get(path).later()
                    || conditional.stream().anyMatch(path::isBelow));
            if (document.always() && !files.isEmpty() && !sure) {
                flaw(files.getFirst(), "der Dienst verlangt „" + document.name() + "“ immer; hier ist es freiwillig");
            }
        }
        sources.without().keySet().stream().filter(name -> !asked.contains(name))
                .forEach(name -> flaw(ElementPath.TOP, "der Dienst verlangt „" + name + "“ gar nicht"));
        sources.entries().forEach((path, entry) -> {
            if (!entry.document().isEmpty() && !asked.contains(entry.document())
                    && positions.get(path).cardinality().min() > 0 && conditional.stream().noneMatch(path::isBelow)) {
                flaw(path, "„" + entry.document() + "“ nennt der Dienst nicht unter seinen Unterlagen");
            }
        });
    }

    private void money() {
        String costs = service.fees().toString();
        boolean free = service.fees().costs().stream().allMatch(Cost.Free.class::isInstance);
        positions.forEach((path, position) -> {
            String words = position.element().description().label() + " "
                    + Objects.requireNonNullElse(position.element().help().input(), "") + " "
                    + (position.element() instanceof Field field ? Objects.requireNonNullElse(field.content(), "") : "");
            AMOUNT.matcher(words).results().map(found -> found.group(1))
                    .filter(amount -> !costs.contains(amount)).forEach(amount ->
                            flaw(path, amount + " Euro stehen nicht unter den Kosten des Dienstes"));
            if (free && words.contains("Gebühr") && sources.entries().get(path).document().isEmpty()) {
                flaw(path, "der Dienst kostet nichts, das Formular spricht von einer Gebühr");
            }
        });
    }

    private Object at(ElementPath path) {
        return positions.get(path).element();
    }

    private void flaw(ElementPath path, String problem) {
        List<Flaw> at = new ArrayList<>();
        AuthoredMap map = path.isTop() ? sources.map() : sources.entries().get(path).map();
        map.again(at).flaw(map.first(), problem);
        flaws.add(at.getLast());
    }
}
