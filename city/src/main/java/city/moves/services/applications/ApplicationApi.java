package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where an application stands, for the program of who applied. What is not theirs looks like what is not there. */
@RestController
@Tag(name = "applications", description = "Where one's own application stands")
class ApplicationApi {

    private static final Pattern KEY = Pattern.compile("Bearer +([A-Za-z0-9_-]{22})", Pattern.CASE_INSENSITIVE);

    private final Applications applications;

    ApplicationApi(Applications applications) {
        this.applications = applications;
    }

    /** Something that happened. */
    record EventAnswer(String stage, Instant at) {}

    /**
     * An application for programs.
     *
     * @param title what the service was called when it began
     */
    record ApplicationAnswer(String reference, String service, String title, String stage, Instant received, Instant changed,
            List<EventAnswer> events) {}

    @Operation(summary = "Where an application stands",
            description = "Opened by the session of the account to which it belongs, or by the key of its link, which is the last part"
                    + " of the link and is sent as Authorization: Bearer. Whatever else is asked for is not found, whether it"
                    + " exists or not.")
    @GetMapping(path = "/api/v1/applications/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ApplicationAnswer> status(@PathVariable String reference,
            @Parameter(hidden = true) Optional<Actor> actor, HttpServletRequest request) {
        Application found = applications.ofReference(reference, actor.map(Actor::account).orElse(null), key(request))
                .orElseThrow(Refused::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(found));
    }

    private ApplicationAnswer answer(Application found) {
        if (found.reference() == null || found.received() == null) {
            throw Refused.notFound();
        }
        return new ApplicationAnswer(found.reference(), found.service(), found.title(), word(found.stage()), found.received(),
                found.changed(), applications.events(found.id()).stream().filter(event -> !event.at().isBefore(found.received()))
                        .map(event -> new EventAnswer(word(event.to()), event.at())).toList());
    }

    private static String word(Stage stage) {
        return stage.key().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String key(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher key = KEY.matcher(authorization == null ? "" : authorization.strip());
        return key.matches() ? key.group(1) : null;
    }
}
