package city.moves.platform.audit;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Formats;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.platform.web.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of the trail: who did what, and whether it is still as it was written. */
@Controller
class TrailDesk {

    private static final Pattern AFTER = Pattern.compile("([a-z.-]{1,60})~([0-9]{1,18})");
    private static final int LONGEST = 200;

    private final ReadingTrail reading;
    private final VerifyingTrail verifying;
    private final TrailWords words;

    TrailDesk(ReadingTrail reading, VerifyingTrail verifying, TrailWords words) {
        this.reading = reading;
        this.verifying = verifying;
        this.words = words;
    }

    @Bean
    static NavigationEntry trailDoor() {
        return new NavigationEntry(920, Area.DESK, TrailModel.PATH, "audit.navigation.trail", ReadingTrail.RIGHT,
                "audit");
    }

    @GetMapping(TrailModel.PATH)
    ModelAndView list(Page page, Form filter) {
        Matcher after = AFTER.matcher(filter.value("nach"));
        boolean first = !after.matches();
        LocalDate day = filter.day("tag");
        Trail.Filter asked = new Trail.Filter(filter.value("bereich"), filter.text("name", LONGEST),
                filter.text("gegenstand", LONGEST), start(day), day == null ? null : start(day.plusDays(1)),
                first ? "" : after.group(1), first ? 0 : Long.parseLong(after.group(2)));
        ReadingTrail.Read read = allowed(reading.read(visitor(page), asked));
        List<Option> modules = new ArrayList<>();
        modules.add(Option.of("", page.text("audit.trail.every-module")));
        read.modules().forEach(module -> modules.add(Option.of(module, words.module(page, module))));
        return page.show("platform/audit/trail", new TrailModel(filter, modules, read, first, words.on(page)));
    }

    @GetMapping(TrailModel.VERIFICATION)
    ModelAndView verify(Page page) {
        return page.show("platform/audit/verification",
                new VerificationModel(page.now(), allowed(verifying.verify(visitor(page))), words));
    }

    private static Visitor visitor(Page page) {
        return Optional.ofNullable(page.visitor()).orElseThrow(
                () -> new Refused(Refusal.of(Trouble.SIGN_IN_NEEDED, "web.trouble.sign-in-needed.text")));
    }

    private static <T> T allowed(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Formats.CITY_TIME).toInstant();
    }
}
