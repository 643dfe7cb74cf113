package city.moves.platform.maintenance;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/wartung}: close the city and open it again. */
@Controller
class MaintenanceDesk {

    static final String PATH = "/amt/wartung";

    private static final String TEMPLATE = "platform/maintenance/maintenance";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int USUAL_HOURS = 1;

    private final Closures closures;
    private final ClosingCity closing;
    private final OpeningCity opening;

    MaintenanceDesk(Closures closures, ClosingCity closing, OpeningCity opening) {
        this.closures = closures;
        this.closing = closing;
        this.opening = opening;
    }

    @GetMapping(PATH)
    ModelAndView show(Page page, Actor actor) {
        refuseOthers(actor);
        ZonedDateTime soon = page.now().atZone(Formats.CITY_TIME).plusHours(USUAL_HOURS);
        return page.show(TEMPLATE, new MaintenanceModel(closures.open().orElse(null),
                Form.showing(Map.of("tag", DAY.format(soon), "uhrzeit", TIME.format(soon)))));
    }

    @PostMapping(PATH + "/schliessen")
    ModelAndView close(Page page, Actor actor, Form form) {
        refuseOthers(actor);
        LocalDate day = form.requiredDay("tag", "maintenance.day-missing");
        LocalTime time = time(form);
        if (day == null || time == null) {
            return again(page, form);
        }
        Instant expected = day.atTime(time).atZone(Formats.CITY_TIME).toInstant();
        return switch (closing.close(actor, expected)) {
            case Outcome.Done<Instant> _ -> page.redirect(PATH);
            case Outcome.Refused<Instant> outcome -> refused(page, form, outcome.refusals().getFirst());
        };
    }

    @PostMapping(PATH + "/oeffnen")
    ModelAndView open(Page page, Actor actor, Form form) {
        UUID closure = form.id("sperre").orElseThrow(
                () -> new Refused(Refusal.of(Trouble.STATE_FORBIDS, "maintenance.open-already")));
        return switch (opening.open(actor, closure)) {
            case Outcome.Done<UUID> _ -> page.redirect(PATH);
            case Outcome.Refused<UUID> outcome -> throw new Refused(outcome.refusals().getFirst());
        };
    }

    private ModelAndView refused(Page page, Form form, Refusal refusal) {
        if (refusal.field().isEmpty()) {
            throw new Refused(refusal);
        }
        form.refuse(refusal);
        return again(page, form);
    }

    private ModelAndView again(Page page, Form form) {
        return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, new MaintenanceModel(closures.open().orElse(null), form));
    }

    private static @Nullable LocalTime time(Form form) {
        try {
            return LocalTime.parse(form.value("uhrzeit").strip(), TIME);
        } catch (DateTimeParseException _) {
            form.refuse("uhrzeit", "maintenance.no-time");
            return null;
        }
    }

    private static void refuseOthers(Actor actor) {
        actor.refusedFor(MaintenanceConfiguration.CLOSE, Actor.WHOLE_CITY).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }
}
