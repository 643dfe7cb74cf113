package city.moves.services.forms;

import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.PublishedList;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.platform.web.Language;
import city.moves.services.codelists.PublishedLists;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps forms ready that are being asked for. A published version never changes, so none is ever out of date. */
@Component
public class ReadyForms {

    private static final int MOST = 200;

    private final FormVersions versions;
    private final PublishedLists lists;
    private final Map<UUID, Map<Language, ReadyForm>> ready = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Map<Language, ReadyForm>> eldest) {
            return size() > MOST;
        }
    });

    ReadyForms(FormVersions versions, PublishedLists lists) {
        this.versions = versions;
        this.lists = lists;
    }

    /** The form of a version that is or was published, in German. */
    public ReadyForm of(UUID version) {
        return of(version, Language.DE);
    }

    /** The form of a version that is or was published, in this language if the form can be asked in it. */
    public ReadyForm of(UUID version, Language language) {
        Map<Language, ReadyForm> known = ready.get(version);
        if (known == null) {
            known = make(versions.source(version).orElseThrow(), lists.of(version));
            ready.put(version, known);
        }
        return Objects.requireNonNull(known.get(language));
    }

    /** A form that no version has yet, in each language. */
    public static Map<Language, ReadyForm> ready(FormVersions.Source source) {
        return make(source, List.of());
    }

    /** A form that nobody can begin with yet, with the lists that are at hand now. */
    public ReadyForm draft(FormVersions.Source source, Language language) {
        List<PublishedList> known = lists.named(Outline.of(source.file()).codeLists()).stream()
                .map(PublishedLists.Shelved::list).toList();
        return Objects.requireNonNull(make(source, known).get(language));
    }

    private static Map<Language, ReadyForm> make(FormVersions.Source source, List<PublishedList> lists) {
        FormSchema file = source.file();
        List<FormRule> rules = RuleJson.read(source.rules()).orElseThrow();
        Wording wording = Wording.read(source.wording());
        ReadyForm german = new ReadyForm(ListedForm.of(file, lists), rules, listed(file, rules, wording, Language.DE, lists));
        return Map.of(Language.DE, german, Language.EN, german.in(listed(file, rules, wording, Language.EN, lists)));
    }

    /** What lists say needs no words of the form's own. */
    private static WordedForm listed(FormSchema file, List<FormRule> rules, Wording wording, Language language,
            List<PublishedList> lists) {
        WordedForm worded = WordedForm.of(file, rules, wording, language);
        return new WordedForm(worded.language(), ListedForm.of(worded.schema(), lists), worded.rules());
    }
}
