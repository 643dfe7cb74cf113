package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.ExpressionText;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.ProseRule;
import city.moves.engines.xdatenfelder.rules.ProseRules;
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
import city.moves.services.forms.FormReport;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.OwnRule;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code …/formular/{number}/regeln}: the rules that are followed, and the way to put a sentence of the file as one. */
@Controller
class FormRulesPage {

    private static final String TEMPLATE = "services/formdesk/rules";
    private static final int LONGEST_EXPRESSION = 4_000;
    private static final int LONGEST_MESSAGE = 1_000;

    private final DeskForms forms;
    private final FormVersions versions;
    private final ReadyForms ready;
    private final FormDoor door;
    private final AdjustingForm adjusting;

    FormRulesPage(DeskForms forms, FormVersions versions, ReadyForms ready, FormDoor door, AdjustingForm adjusting) {
        this.forms = forms;
        this.versions = versions;
        this.ready = ready;
        this.door = door;
        this.adjusting = adjusting;
    }

    /** What a rule does to its target. */
    enum Kind {
        VISIBLE,
        REQUIRED,
        VALID;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A rule in the list. */
    record Row(String id, String kind, String target, String expression, boolean isOwn) {}

    /** @param prose the sentence of the file that is to be put; null for none */
    record Model(ServiceVersion service, DeskForm version, List<Row> rules, List<Option> places, ProseRule.@Nullable Unresolved prose,
            Form form, boolean mayEdit) {

        String title() {
            return service.description().naming().plain().de();
        }

        List<Option> kinds(Page page) {
            return Arrays.stream(Kind.values()).map(kind -> Option.of(kind.name(), page.text("formdesk.rule.kind." + kind.slug()))).toList();
        }

        String proseName() {
            return prose == null ? "" : FormReport.nameOf(prose);
        }
    }

    @GetMapping(FormPaths.ONE + "/regeln")
    ModelAndView show(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String zu, Actor actor,
            Page page) {
        return page(HttpStatus.OK, slug, number, zu, Form.empty(), actor, page);
    }

    @PostMapping(FormPaths.ONE + "/regeln")
    ModelAndView add(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        FormVersions.Source source = source(slug, number);
        Kind kind = form.required("art", "formdesk.rule.no-kind", form.choice("art", Kind.class));
        ElementPath target = ElementPath.of(form.requiredText("stelle", LONGEST_EXPRESSION, "formdesk.rule.no-place"));
        String text = form.requiredText("ausdruck", LONGEST_EXPRESSION, "formdesk.rule.no-expression");
        String message = form.text("hinweis", LONGEST_MESSAGE);
        String english = form.text("hinweis-en", LONGEST_MESSAGE);
        if (kind == Kind.VALID && message.isEmpty()) {
            form.refuse("hinweis", "formdesk.rule.no-message");
        }
        Optional<Expression> expression = text.isEmpty() ? Optional.empty() : read(text, source, form);
        String prose = proseOf(source, form.value("zu")).map(FormReport::nameOf).orElse("");
        if (form.hasErrors() || kind == null || expression.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, slug, number, form.value("zu"), form, actor, page);
        }
        FormRule rule = switch (kind) {
            case VISIBLE -> new FormRule.VisibleIf("", target, expression.get());
            case REQUIRED -> new FormRule.RequiredIf("", target, expression.get());
            case VALID -> new FormRule.Valid("", target, expression.get(), message);
        };
        return after(adjusting.rule(seen(slug, number, form), prose, rule, kind == Kind.VALID ? english : "", actor), slug, number, form,
                actor, page);
    }

    @PostMapping(FormPaths.ONE + "/regeln/entfernen")
    ModelAndView remove(@PathVariable String slug, @PathVariable int number, Form form, Actor actor, Page page) {
        door.read(slug, actor);
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, slug, number, "", form, actor, page);
        }
        return after(adjusting.removeRule(seen(slug, number, form), form.value("regel"), actor), slug, number, form, actor, page);
    }

    private static MovingForm.Seen seen(String slug, int number, Form form) {
        return new MovingForm.Seen(slug, number, form.version());
    }

    /** A name is a whole path, or an id that stands once in the form. */
    private static Optional<Expression> read(String text, FormVersions.Source source, Form form) {
        Outline outline = Outline.of(source.file());
        return switch (ExpressionText.read(text, name -> {
            ElementPath path = ElementPath.of(name);
            List<ElementPath> places = outline.below(ElementPath.TOP, name);
            return outline.at(path).isPresent() ? Optional.of(path)
                    : places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
        })) {
            case ExpressionText.Read(Expression expression) -> Optional.of(expression);
            case ExpressionText.Unread unread -> {
                form.refuse("ausdruck", "formdesk.rule.unread." + unread.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        String.valueOf(unread.at()), unread.text());
                yield Optional.empty();
            }
        };
    }

    private ModelAndView after(Outcome<DeskForm> outcome, String slug, int number, Form form, Actor actor, Page page) {
        return switch (outcome) {
            case Outcome.Done<DeskForm> _ -> page.redirect(FormPaths.of(slug, number) + "/regeln");
            case Outcome.Refused<DeskForm> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() == Trouble.RIGHT_MISSING || first.trouble() == Trouble.NOT_FOUND) {
                    throw new Refused(first);
                }
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(first.trouble().status()), slug, number, form.value("zu"), form, actor, page);
            }
        };
    }

    private FormVersions.Source source(String slug, int number) {
        return versions.source(forms.find(slug, number).orElseThrow(Refused::notFound).id()).orElseThrow();
    }

    private static Optional<ProseRule.Unresolved> proseOf(FormVersions.Source source, String name) {
        return ProseRules.of(source.file()).stream().filter(ProseRule.Unresolved.class::isInstance)
                .map(ProseRule.Unresolved.class::cast).filter(rule -> FormReport.nameOf(rule).equals(name)).findFirst();
    }

    private ModelAndView page(HttpStatusCode status, String slug, int number, String prose, Form form, Actor actor, Page page) {
        ServiceVersion service = door.read(slug, actor);
        DeskForm version = forms.find(slug, number).orElseThrow(Refused::notFound);
        FormVersions.Source source = versions.source(version.id()).orElseThrow();
        ReadyForm german = ready.draft(source, Language.DE);
        List<Row> rows = RuleJson.read(source.rules()).orElseThrow().stream().map(rule -> new Row(rule.id(), kind(rule),
                german.words(rule.target()), ExpressionText.write(rule.expression()), OwnRule.isOne(rule.id()))).toList();
        List<Option> places = Outline.of(german.schema()).positions().keySet().stream()
                .map(path -> Option.of(path.toString(), german.words(path) + " (" + path.last() + ")")).toList();
        return page.show(status, TEMPLATE, new Model(service, version, rows, places, proseOf(source, prose).orElse(null), form,
                version.isDraft() && door.refusedToEdit(actor, slug).isEmpty()));
    }

    private static String kind(FormRule rule) {
        return switch (rule) {
            case FormRule.VisibleIf _ -> "visible";
            case FormRule.RequiredIf _ -> "required";
            case FormRule.Calculated _ -> "calculated";
            case FormRule.Valid _ -> "valid";
        };
    }
}
