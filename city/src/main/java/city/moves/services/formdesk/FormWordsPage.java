package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.ServiceVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.OwnRule;
import city.moves.services.forms.Phrase;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.WordedForm;
import city.moves.services.forms.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/formular/{number}/worte}: every place of a form with what is said there, and the page of one place. */
@Controller
class FormWordsPage {

    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_HINT = 4_000;

    private final DeskForms forms;
    private final FormVersions versions;
    private final ReadyForms ready;
    private final FormDoor door;
    private final AdjustingForm adjusting;

    FormWordsPage(DeskForms forms, FormVersions versions, ReadyForms ready, FormDoor door, AdjustingForm adjusting) {
        this.forms = forms;
        this.versions = versions;
        this.ready = ready;
        this.door = door;
        this.adjusting = adjusting;
    }

    /** A place in the list: what it says in German, and in English if it says that. */
    record Row(ElementPath path, String german, String english, boolean isGroup, boolean isAdjusted, boolean lacksEnglish) {

        int depth() {
            return path.ids().size();
        }
    }

    record AllWords(ServiceVersion service, DeskForm version, String germanTitle, String englishTitle, List<Row> rows, boolean mayEdit) {

        String title() {
            return service.description().naming().plain().de();
        }
    }

    /**
     * What the page of one place shows.
     *
     * @param position as the file has it; null for the title of the form
     * @param seenIf   true if a rule shows the place and the file lets it stay empty
     */
    record OnePlace(ServiceVersion service, DeskForm version, ElementPath path, String words, String fileLabel, String fileHint,
            @Nullable Position position, List<Options.Option> options, List<Option> places, boolean seenIf, Form form) {

        String title() {
            return service.description().naming().plain().de();
        }

        boolean isRead() {
            return position != null && position.element() instanceof Field field && !field.isAnswered();
        }
    }

    @GetMapping(FormPaths.ONE + "/worte")
    ModelAndView all(@PathVariable String slug, @PathVariable int number, Actor actor, Page page) {
        ServiceVersion service = door.read(slug, actor);
        DeskForm version = forms.find(slug, number).orElseThrow(Refused::notFound);
        FormVersions.Source source = versions.source(version.id()).orElseThrow();
        FormSchema file = source.file();
        Wording wording = Wording.read(source.wording());
        Set<String> unsaid = Set.copyOf(WordedForm.unsaid(file, RuleJson.read(source.rules()).orElseThrow(), wording));
        FormSchema german = WordedForm.of(file, List.of(), wording, Language.DE).schema();
        List<Row> rows = new ArrayList<>();
        Outline.of(german).positions().forEach((path, position) -> rows.add(new Row(path, label(position),
                wording.in(Language.EN).at(path).label(), !(position.element() instanceof Field),
                !wording.in(Language.DE).at(path).equals(Phrase.NONE), unsaid.contains(path.toString()))));
        return page.show("services/formdesk/words", new AllWords(service, version, german.description().label(),
                wording.in(Language.EN).title(), rows, version.isDraft() && door.refusedToEdit(actor, slug).isEmpty()));
    }

    @GetMapping(FormPaths.ONE + "/worte/stelle")
    ModelAndView one(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String pfad, Actor actor,
            Page page) {
        DeskForm version = forms.find(slug, number).orElseThrow(Refused::notFound);
        FormVersions.Source source = versions.source(version.id()).orElseThrow();
        return one(HttpStatus.OK, version, source, ElementPath.of(pfad), stored(version, source, ElementPath.of(pfad)), actor, page);
    }

    @PostMapping(FormPaths.ONE + "/worte/stelle")
    ModelAndView save(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        DeskForm version = forms.find(slug, number).orElseThrow(Refused::notFound);
        FormVersions.Source source = versions.source(version.id()).orElseThrow();
        ElementPath path = ElementPath.of(form.value("pfad"));
        Map<Language, Phrase> phrases = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            phrases.put(language, phrase(form, language, fileOptions(source, path)));
        }
        Integer place = path.isTop() ? Integer.valueOf(1) : form.number("platz", 1, AdjustingForm.siblings(source, path).size());
        if (place == null && form.error("platz") == null) {
            form.refuse("platz", "web.form.no-choice");
        }
        if (form.hasErrors() || place == null) {
            return one(HttpStatus.BAD_REQUEST, version, source, path, form, actor, page);
        }
        AdjustingForm.Said said = new AdjustingForm.Said(phrases, place - 1, !form.value("noetig").isEmpty());
        return switch (adjusting.say(new MovingForm.Seen(slug, number, form.version()), path, said, actor)) {
            case Outcome.Done<DeskForm> _ -> page.redirect(FormPaths.of(slug, number) + "/worte#" + anchor(path));
            case Outcome.Refused<DeskForm> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() == Trouble.RIGHT_MISSING || first.trouble() == Trouble.NOT_FOUND) {
                    throw new Refused(first);
                }
                refused.refusals().forEach(form::refuse);
                yield one(HttpStatusCode.valueOf(first.trouble().status()), version, source, path, form, actor, page);
            }
        };
    }

    static String anchor(ElementPath path) {
        return path.isTop() ? "titel" : path.toString().replace('/', '-');
    }

    private static Phrase phrase(Form form, Language language, List<Options.Option> options) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            String name = form.text("wahl-" + language.tag() + "-" + i, LONGEST_LABEL);
            if (!name.isEmpty()) {
                names.put(options.get(i).code(), name);
            }
        }
        return new Phrase(form.text("frage-" + language.tag(), LONGEST_LABEL), form.text("hilfe-" + language.tag(), LONGEST_HINT),
                names, Map.of());
    }

    private static Form stored(DeskForm version, FormVersions.Source source, ElementPath path) {
        Wording wording = Wording.read(source.wording());
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("version", String.valueOf(version.version()));
        for (Language language : Language.values()) {
            Phrase phrase = wording.in(language).at(path);
            stored.put("frage-" + language.tag(), path.isTop() ? wording.in(language).title() : phrase.label());
            stored.put("hilfe-" + language.tag(), phrase.hint());
            List<Options.Option> options = fileOptions(source, path);
            for (int i = 0; i < options.size(); i++) {
                stored.put("wahl-" + language.tag() + "-" + i, phrase.options().getOrDefault(options.get(i).code(), ""));
            }
        }
        if (!path.isTop()) {
            stored.put("platz", String.valueOf(1 + AdjustingForm.now(wording, path, AdjustingForm.siblings(source, path))
                    .indexOf(path.last())));
            boolean needed = RuleJson.read(source.rules()).orElseThrow().stream().map(FormRule::id).anyMatch(OwnRule.needed(path)::equals);
            stored.put("noetig", needed ? "ja" : "");
        }
        return Form.showing(stored);
    }

    private static List<Options.Option> fileOptions(FormVersions.Source source, ElementPath path) {
        return AdjustingForm.at(source, path).map(Position::element).filter(Field.class::isInstance).map(Field.class::cast)
                .map(Field::options).filter(Options.Inline.class::isInstance).map(Options.Inline.class::cast)
                .map(Options.Inline::options).orElse(List.of());
    }

    private ModelAndView one(HttpStatusCode status, DeskForm version, FormVersions.Source source, ElementPath path, Form form,
            Actor actor, Page page) {
        ServiceVersion service = door.read(version.service(), actor);
        door.refusedToEdit(actor, version.service()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        Optional<Position> position = AdjustingForm.at(source, path);
        if (position.isEmpty() && !path.isTop()) {
            throw Refused.notFound();
        }
        ReadyForm german = ready.draft(source, Language.DE);
        boolean seenIf = position.filter(one -> one.cardinality().min() == 0).isPresent()
                && AdjustingForm.seenIf(RuleJson.read(source.rules()).orElseThrow(), path).isPresent();
        return page.show(status, "services/formdesk/place", new OnePlace(service, version, path,
                path.isTop() ? german.title() : german.words(path),
                position.map(FormWordsPage::label).orElse(source.file().description().label()),
                position.map(one -> one.element().help().input()).orElse(""), position.orElse(null), fileOptions(source, path),
                places(german, source, path), seenIf, form));
    }

    private static List<Option> places(ReadyForm german, FormVersions.Source source, ElementPath path) {
        if (path.isTop()) {
            return List.of();
        }
        List<String> ids = AdjustingForm.now(Wording.read(source.wording()), path, AdjustingForm.siblings(source, path));
        List<Option> places = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String words = german.words(path.parent().child(ids.get(i)));
            places.add(Option.of(String.valueOf(i + 1), i + 1 + ". " + words.substring(words.lastIndexOf("› ") + 1).strip()));
        }
        return places;
    }

    private static String label(Position position) {
        return position.element() instanceof Field field && !field.isAnswered() && field.content() != null ? field.content()
                : position.element().description().label();
    }
}
