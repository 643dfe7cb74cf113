package city.moves.services;

import city.moves.services.Gap.Part;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a service lacks: modules that every service must have, and words that people do not understand. */
public final class Gaps {

    private static final Pattern KEY = Pattern.compile("(99[0-9]{12})?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?=\\s|$)|\\n\\s*(?:\\n|- )");
    private static final Pattern TWICE = Pattern.compile("\\b(müssen|können|sollen|werden)\\b[^.!?,;:]*\\b\\1\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OFFICIALESE = Pattern.compile(
            "\\b(obliegt|obliegen|bezüglich|seitens|vorgenannt\\w*|hierbei|mithin|diesbezüglich\\w*|ggf\\.|bzw\\.|i\\. ?d\\. ?R\\.|o\\. ?g\\.|u\\. ?U\\.)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_SENTENCES = 30;

    private final String slug;
    private final Description description;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(String slug, Description description) {
        this.slug = slug;
        this.description = description;
    }

    /** @param known slugs of all services */
    public static List<Gap> of(String slug, Description description, Set<String> known) {
        Gaps gaps = new Gaps(slug, description);
        gaps.findMissing();
        gaps.findWrong(known);
        gaps.findUnclear();
        return List.copyOf(gaps.gaps);
    }

    private void findMissing() {
        Naming naming = description.naming();
        Guidance guidance = description.guidance();
        Access access = description.access();
        missing(naming.name().isBlank(), Part.NAME, "services.gap.name");
        missing(naming.plain().de().isBlank(), Part.PLAIN, "services.gap.plain");
        missing(naming.plain().en().isBlank(), Part.ENGLISH, "services.gap.english");
        missing(naming.summary().de().isBlank(), Part.SUMMARY, "services.gap.summary");
        missing(naming.summary().en().isBlank(), Part.ENGLISH_SUMMARY, "services.gap.english-summary");
        missing(guidance.full().isBlank(), Part.FULL, "services.gap.full");
        missing(guidance.documents().isEmpty() && !guidance.nothingNeeded(), Part.DOCUMENTS, "services.gap.documents");
        missing(guidance.procedure().isEmpty(), Part.PROCEDURE, "services.gap.procedure");
        missing(access.office().isBlank(), Part.OFFICE, "services.gap.office");
        missing(access.situations().isEmpty(), Part.SITUATIONS, "services.gap.situations");
        missing(access.clientele().isEmpty(), Part.CLIENTELE, "services.gap.clientele");
        missing(description.fees().costs().isEmpty(), Part.COSTS, "services.gap.costs");
        missing(description.processing().isEmpty(), Part.DURATION, "services.gap.duration");
        missing(description.legal().isEmpty(), Part.LEGAL, "services.gap.legal");
        missing(naming.words().size() < FEWEST_WORDS, Part.WORDS, "services.gap.words");
    }

    private void missing(boolean missing, Part part, String message) {
        if (missing) {
            gaps.add(Gap.needed(part, message));
        }
    }

    private void findWrong(Set<String> known) {
        Naming naming = description.naming();
        if (!KEY.matcher(description.access().key()).matches()) {
            gaps.add(Gap.advice(Part.KEY, "services.gap.key", description.access().key()));
        }
        if (!description.guidance().documents().isEmpty() && description.guidance().nothingNeeded()) {
            gaps.add(Gap.advice(Part.DOCUMENTS, "services.gap.documents-and-none"));
        }
        Set<String> title = Set.copyOf(Arrays.asList(folded(naming.plain().de()).split("[^\\p{L}\\p{N}-]+")));
        naming.words().stream().filter(word -> title.contains(folded(word)))
                .forEach(word -> gaps.add(Gap.advice(Part.WORDS, "services.gap.word-of-title", word)));
        description.legal().stream().map(LegalBasis::link).filter(link -> !link.isEmpty() && !isAddress(link))
                .forEach(link -> gaps.add(Gap.advice(Part.LEGAL, "services.gap.link", link)));
        OnlineLink online = description.access().online();
        if (online != null && !isAddress(online.link())) {
            gaps.add(Gap.advice(Part.ONLINE, "services.gap.link", online.link()));
        }
        description.related().stream().filter(other -> other.equals(slug) || !known.contains(other))
                .forEach(other -> gaps.add(Gap.advice(Part.RELATED, "services.gap.related", other)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.GERMAN).strip();
    }

    /** True for a whole address of a page that is read over a protected way. */
    public static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private void findUnclear() {
        findUnclear(Part.SUMMARY, description.naming().summary().de());
        findUnclear(Part.FULL, description.guidance().full());
        description.guidance().procedure().forEach(step -> findUnclear(Part.PROCEDURE, step));
        findUnclear(Part.WHY_NOT_ONLINE, description.access().whyNotOnline());
    }

    private void findUnclear(Part part, String text) {
        List<String> sentences = SENTENCE_END.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty()).toList();
        long words = sentences.stream().mapToLong(one -> one.split("\\s+").length).sum();
        if (words > (long) sentences.size() * LONGEST_SENTENCES) {
            gaps.add(Gap.advice(part, "services.gap.sentences", String.valueOf(words / sentences.size())));
        }
        TWICE.matcher(text).results().forEach(twice -> gaps.add(Gap.advice(part, "services.gap.twice", twice.group(1))));
        OFFICIALESE.matcher(text).results().forEach(word -> gaps.add(Gap.advice(part, "services.gap.officialese", word.group(1))));
    }
}
