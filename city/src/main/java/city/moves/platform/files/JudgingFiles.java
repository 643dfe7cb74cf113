package city.moves.platform.files;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.files.QuarantinedFiles.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a file out of quarantine, or refuses it for good and tells whoever holds it. Within the transaction of the job. */
@Component
class JudgingFiles {

    private final QuarantinedFiles files;
    private final FileStore store;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JudgingFiles(QuarantinedFiles files, FileStore store, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.store = store;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void judge(Waiting file, Verdict verdict, String examinedBy) {
        Instant now = clock.instant();
        switch (verdict) {
            case Verdict.Clean _ -> files.settle(file.id(), FileState.CLEAN, "", examinedBy, now);
            case Verdict.Unscannable(String reason) -> {
                if (files.settle(file.id(), FileState.UNSCANNABLE, reason, examinedBy, now)) {
                    tell(file.id(), FileState.UNSCANNABLE, reason, examinedBy);
                }
            }
            case Verdict.Infected(String name) -> {
                store.lock(file.hash());
                files.infected(file.hash(), name, examinedBy, now)
                        .forEach(id -> tell(id, FileState.INFECTED, name, examinedBy));
                store.removeInfected(file.hash());
            }
        }
    }

    private void tell(UUID id, FileState state, String finding, String examinedBy) {
        String action = state == FileState.INFECTED ? "file.infected" : "file.unscannable";
        trail.record(Deed.of("files", action, "file:" + id, null, examinedBy,
                Map.of("finding", new Deed.Change(null, finding))));
        events.publishEvent(new FileRefused(id, state));
    }
}
