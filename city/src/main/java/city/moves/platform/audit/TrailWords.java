package city.moves.platform.audit;

import static city.moves.platform.audit.DeedWords.said;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says chains, deeds, subjects, fields and values in a person's language. What has no words is shown as it is stored. */
@Component
class TrailWords {

    private final Map<String, DeedWords> words;

    @Autowired
    TrailWords(List<DeedWords> words) {
        this(words.stream());
    }

    private TrailWords(Stream<DeedWords> words) {
        this.words = words.collect(Collectors.toUnmodifiableMap(DeedWords::module, Function.identity()));
    }

    /** The words for one page, which look a name up once. */
    TrailWords on(Page page) {
        return new TrailWords(words.values().stream().map(own -> own.on(page)));
    }

    String module(Page page, String module) {
        return said(page, "deed.module." + module).orElse(module);
    }

    String deed(Page page, String module, String action) {
        return said(page, "deed." + module + "." + action).orElse(action);
    }

    /** {@code measure:e-akte} becomes "Maßnahme e-akte". */
    String subject(Page page, String subject) {
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? subject : subject.substring(0, colon);
        String which = colon < 0 ? "" : plain(page, subject.substring(colon + 1));
        return said(page, "deed.subject." + kind, which).orElse(subject);
    }

    String field(Page page, String module, String field) {
        return own(module).flatMap(own -> own.field(page, field))
                .or(() -> said(page, "deed." + module + ".field." + field))
                .or(() -> said(page, "deed.field." + field)).orElse(field);
    }

    String value(Page page, String module, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return own(module).flatMap(own -> own.value(page, field, value))
                .or(() -> said(page, "deed." + module + ".value." + field + "." + value))
                .orElseGet(() -> plain(page, value));
    }

    private Optional<DeedWords> own(String module) {
        return Optional.ofNullable(words.get(module));
    }

    private static String plain(Page page, String value) {
        Formats formats = page.formats();
        return switch (value) {
            case "true" -> page.text("audit.trail.yes");
            case "false" -> page.text("audit.trail.no");
            default -> day(value).map(formats::day).or(() -> moment(value).map(formats::moment)).orElse(value);
        };
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String value) {
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
