package city.moves.services.applications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.Coded;
import city.moves.engines.xdatenfelder.DataType;
import city.moves.platform.identity.Assurance;
import city.moves.platform.identity.TestPeople;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Assets;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Services;
import city.moves.services.forms.AnswerText;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.services.forms.authored.FilledIn;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** While somebody answers, the browser shows the questions that the server would ask after sending, and nothing else. */
class LiveStepTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String DOGS = "hund-anmelden";
    private static final String NEXT = "main .mv-send .kern-btn--primary";
    private static final int WALKS = 6;
    private static final int ANSWERS = 40;

    /** The names of the questions that are shown. */
    private static final String SHOWN = """
            () => [...new Set([...document.querySelectorAll('main form [name]')]
                .filter(one => one.type !== 'hidden' && one.type !== 'submit' && !one.closest('[hidden]')).map(one => one.name))]""";

    /** Answers one question as somebody would, by the number of the possibility. */
    private static final String ANSWER = """
            ([name, text, chance]) => {
              const all = [...document.getElementsByName(name)].filter(one => one.type !== 'hidden');
              const one = all[Math.floor(chance * all.length)];
              if (one.type === 'radio') one.checked = true;
              else if (one.type === 'checkbox') one.checked = !one.checked;
              else if (one.type === 'select-one') one.selectedIndex = Math.floor(chance * one.options.length);
              else if (one.type !== 'file') one.value = text;
              one.dispatchEvent(new Event('change', { bubbles: true }));
            }""";

    /** What would be sent. */
    private static final String SENT = """
            () => [...new FormData(document.querySelector('main form.mv-form'))].filter(([, value]) => typeof value === 'string')""";

    private record Begun(Application application, HttpVisitor visitor) {
        Walk walk() {
            return CITY.bean(Walks.class).of(application);
        }

        Page open(FormStep step) {
            Page page = CITY.page(Language.DE, Theme.LIGHT, 390);
            visitor.cookies().getCookieStore().getCookies().forEach(cookie ->
                    page.context().addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(CITY.baseUrl()))));
            page.navigate(ApplicationPaths.step(application.id(), step.key()));
            assertThat(page.locator("form[data-form-rules]")).hasCount(0);
            return page;
        }
    }

    private static Begun begun(String service) {
        TestPeople.TestPerson person = TestPeople.citizen();
        FormVersion version = CITY.bean(FormVersions.class).current(service).orElseThrow();
        Outcome<Application> begun = CITY.bean(BeginningApplication.class).begin(
                CITY.bean(Services.class).find(service, CITY.clock().today()).orElseThrow(), version, Language.DE,
                new Applicant(person.id(), null, person.name(), Assurance.HIGH), ForWhom.ONESELF);
        if (!(begun instanceof Outcome.Done<Application>(Application application))) {
            throw new AssertionError(service);
        }
        return new Begun(application, person.signIn());
    }

    @Test
    void whatFollowsFromAnAnswerComesAndGoesAtOnceAndKeepsWhatWasTyped() {
        Begun begun = begun(DOGS);
        FormStep first = begun.walk().steps().getFirst();
        Page page = begun.open(first);
        String more = only(came(page, () -> page.check("input[type=radio][value=anmelden]")));
        assertThat(page.locator("main form [role=status]")).hasText("Es sind Fragen dazugekommen.");
        Accessibility.check(page);
        page.check("main [name='" + more + "'] >> nth=0");
        page.check("input[type=radio][value=abmelden]");
        assertThat(page.locator("main [name='" + more + "'] >> nth=0")).isHidden();
        page.check("input[type=radio][value=anmelden]");
        assertThat(page.locator("main [name='" + more + "'] >> nth=0")).isChecked();
        page.click(NEXT);
        assertThat(page.locator("main .mv-kicker")).containsText("Schritt 2 von");
        Map<String, String> kept = CITY.bean(Drafts.class).of(begun.application().id()).answers();
        assertThat(kept).containsKey(more);
        page.goBack();
        RunningCity.leave(page);
    }

    @Test
    void aQuestionThatTheBrowserShowedIsCalledMissingWhenItCameBackEmpty() {
        Begun begun = begun(DOGS);
        Page page = begun.open(begun.walk().steps().getFirst());
        String more = only(came(page, () -> page.check("input[type=radio][value=anmelden]")));
        page.click(NEXT);
        assertThat(page.locator(".mv-error-summary a[href='#" + more + "']")).hasCount(1);
        RunningCity.leave(page);
    }

    @Test
    void byChanceTheBrowserShowsWhatTheServerWouldAsk() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (Begun begun : richest()) {
            ReadyForm form = begun.walk().form();
            FormStep step = begun.walk().steps().stream().max(Comparator.comparingInt(one -> dependents(begun.walk(), one))).orElseThrow();
            Page page = begun.open(step);
            for (int count = 0; count < ANSWERS; count++) {
                List<String> shown = shown(page);
                String name = shown.get(random.nextInt(shown.size()));
                page.evaluate(ANSWER, List.of(name, text(random), random.nextDouble()));
                assertThat(new TreeSet<>(shown(page))).as(form.title() + " after answering " + name + " as " + sent(page, form, step))
                        .isEqualTo(expected(form, step, begun, sent(page, form, step)));
            }
            RunningCity.leave(page);
        }
    }

    /** Applications whose forms have pages on which much comes and goes, with answers to all other pages. */
    private static List<Begun> richest() {
        Map<String, FilledIn> forms = FilledIn.all().stream().collect(Collectors.toMap(FilledIn::service, form -> form));
        return forms.keySet().stream().sorted(Comparator.<String>comparingInt(slug -> -most(slug)).thenComparing(slug -> slug))
                .limit(WALKS).map(slug -> {
                    Begun begun = begun(slug);
                    CITY.bean(Drafts.class).save(begun.application().id(), new Draft(forms.get(slug).answers(), Set.of()));
                    return begun;
                }).toList();
    }

    private static int most(String service) {
        ReadyForm form = CITY.bean(ReadyForms.class).of(CITY.bean(FormVersions.class).current(service).orElseThrow().id());
        return form.steps().stream().mapToInt(step -> PartsOfStep.offered(PartsOfStep.live(form, step, Map.of(),
                form.evaluate(Map.of(), Set.of(), CITY.clock().today()), Set.of())).size()
                - PartsOfStep.questions(PartsOfStep.of(form, step, Map.of(), form.evaluate(Map.of(), Set.of(), CITY.clock().today()), Set.of()))
                .size()).max().orElse(0);
    }

    private static int dependents(Walk walk, FormStep step) {
        return PartsOfStep.offered(walk.live(step)).size() - PartsOfStep.questions(walk.live(step), Set.of()).size();
    }

    private static String text(SplittableRandom random) {
        return List.of("", "1.5.2026", "31.12.2019", "3", "1.234,50", "0", "Ärger", "70173").get(random.nextInt(8));
    }

    private static Set<String> expected(ReadyForm form, FormStep step, Begun begun, Map<String, String> sent) {
        Map<String, String> answers = new TreeMap<>(begun.walk().draft().answers());
        answers.keySet().removeIf(place -> sent.containsKey(place));
        sent.forEach((place, answer) -> {
            if (!answer.isEmpty()) {
                answers.put(place, answer);
            }
        });
        return PartsOfStep.questions(PartsOfStep.of(form, step, answers, form.evaluate(answers, Set.of(), CITY.clock().today()), Set.of()))
                .stream().filter(question -> !question.isFixed()).map(Part.Question::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the server would keep of the page: an empty text where nothing is chosen. */
    private static Map<String, String> sent(Page page, ReadyForm form, FormStep step) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (Object pair : (List<?>) page.evaluate(SENT)) {
            fields.computeIfAbsent((String) ((List<?>) pair).getFirst(), _ -> new ArrayList<>()).add((String) ((List<?>) pair).getLast());
        }
        Map<String, String> kept = new TreeMap<>();
        shown(page).forEach(name -> kept.put(name, ""));
        kept.putAll(StepAnswers.sent(form, step, city.moves.platform.web.Form.showingAll(fields)));
        return kept;
    }

    private static List<String> shown(Page page) {
        return ((List<?>) page.evaluate(SHOWN)).stream().map(String::valueOf).toList();
    }

    private static List<String> came(Page page, Runnable answer) {
        List<String> before = shown(page);
        answer.run();
        return shown(page).stream().filter(name -> !before.contains(name)).toList();
    }

    private static String only(List<String> names) {
        assertThat(names).hasSize(1);
        return names.getFirst();
    }

    @Test
    void theBrowserUnderstandsATypedTextAsTheServerDoes() {
        List<String> texts = List.of("26.11.2026", "1.5.2026", "01.05.2026", "31.4.2026", "29.2.2024", "29.2.2023", "2026-11-26", "1.1.26",
                "26.11.2026 7:05", "26.11.2026, 17:30", "26.11.2026 24:00", "26.11.2026  7:05", "7:05", "07:05", "7:5",
                "1234", "1.234", "1.234,50", "1 234,5", "1\u202f234,5", "12.34", "-5", "- 5", "1.234.567", "1,234.50", "0,10",
                "12,50 €", "12,50€", "12,50 EUR", "12,50\u00a0Euro", "€ 12", "zwölf", "  Anna  ", "\u00a0Anna\u2003", "\ufeffAnna", "");
        Page page = CITY.page(Language.DE, Theme.LIGHT, 390);
        page.navigate("/probleme");
        Object found = page.evaluate("""
                async ([address, types, texts]) => {
                  const { kept, typed } = await import(address);
                  return types.flatMap(type => texts.map(text => `${type} <${kept(type, text)}> <${typed(type, kept(type, text))}>`));
                }""", List.of(CITY.bean(Assets.class).address("src/forms/rules.ts"),
                        List.of("text", "date", "datetime", "time", "num", "num_int", "num_currency"), texts));
        assertThat(found).isEqualTo(List.of("text", "date", "datetime", "time", "num", "num_int", "num_currency").stream()
                .flatMap(type -> texts.stream().map(text -> kept(type, text))).toList());
        RunningCity.leave(page);
    }

    private static String kept(String type, String text) {
        DataType data = Coded.find(DataType.class, type).orElseThrow();
        String kept = AnswerText.kept(data, text);
        return "%s <%s> <%s>".formatted(type, kept, type.equals("datetime") ? kept : AnswerText.typed(data, kept));
    }
}
