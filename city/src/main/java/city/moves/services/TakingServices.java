package city.moves.services;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.audit.Deed;
import city.moves.platform.identity.Actor;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.Difference;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.services.xzufi.CatalogueReader;
import city.moves.services.xzufi.Problem;
import city.moves.services.xzufi.ReadService;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes services from a message over as drafts, which editors complete and a second person publishes. What says the same
 * as the version that is there changes nothing; what is not understood is listed.
 */
@Component
class TakingServices {

    private static final int MOST_PROBLEMS = 1_000;
    private static final Signature TERMINAL = new Signature(new UUID(0, 3), "Terminal", Instant.EPOCH);

    private final Versions versions;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    TakingServices(Versions versions, Units units, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param actor who takes them over; null at the terminal, where nobody is signed in */
    @Transactional
    ImportReport take(InputStream message, @Nullable Actor actor) {
        Taking taking = new Taking(actor, units.all());
        int read = new CatalogueReader(taking::take, taking::note).read(message);
        return new ImportReport(read, taking.taken, taking.problems, new Difference(taking.added, taking.changed, 0));
    }

    /** One message on its way into the catalogue. */
    private final class Taking {

        private final @Nullable Actor actor;
        private final List<Unit> known;
        private final List<RowProblem> problems = new ArrayList<>();
        private long taken;
        private long added;
        private long changed;

        Taking(@Nullable Actor actor, List<Unit> known) {
            this.actor = actor;
            this.known = known;
        }

        void note(Problem problem) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new RowProblem(problem.line(), problem.service(), problem.problem()));
            }
        }

        void take(ReadService read) {
            Description said = read.description();
            if (said == null) {
                return;
            }
            Unit unit = unit(read.officeName()).orElse(null);
            if (unit == null) {
                note(new Problem(read.line(), read.id(), "Die Stelle „" + read.officeName() + "“ ist nicht bekannt. Der Dienst bleibt weg."));
                return;
            }
            if (actor != null && ServicesRights.refusedToEdit(actor, unit).isPresent()) {
                note(new Problem(read.line(), read.id(), "Für diese Stelle dürfen Sie nicht schreiben. Der Dienst bleibt weg."));
                return;
            }
            String slug = slug(read.id(), said);
            if (!ServicePaths.isSlug(slug)) {
                note(new Problem(read.line(), read.id(), "Aus Kennung und Titel wird keine Adresse. Der Dienst bleibt weg."));
                return;
            }
            store(slug, read, inUnit(said, unit));
        }

        private void store(String slug, ReadService read, Description description) {
            Signature editor = actor == null ? new Signature(TERMINAL.account(), TERMINAL.name(), clock.instant())
                    : new Signature(actor.account(), actor.displayName(), clock.instant());
            ServiceVersion before = versions.newestForChange(slug).orElse(null);
            if (before == null) {
                versions.addService(slug, clock.instant());
                versions.addDraft(slug, 1, description, editor);
                added++;
                record(slug);
            } else if (!before.description().equals(description)) {
                if (before.state() == VersionState.DRAFT || before.state() == VersionState.IN_REVIEW) {
                    note(new Problem(read.line(), read.id(), "An „" + slug + "“ wird gerade gearbeitet. Der Dienst bleibt weg."));
                    return;
                }
                versions.addDraft(slug, before.number() + 1, description, editor);
                changed++;
                record(slug);
            }
            taken++;
        }

        private void record(String slug) {
            String subject = "service:" + slug;
            Map<String, Change> changes = Map.of("stand", new Change(null, VersionState.DRAFT.slug()));
            audit.record(actor == null
                    ? Deed.of("services", "service.taken", subject, null, TERMINAL.name(), changes)
                    : actor.did("services", "service.taken", subject, changes));
        }

        private Optional<Unit> unit(String name) {
            return known.stream().filter(unit -> unit.parent().isEmpty())
                    .filter(unit -> unit.key().equals(name) || unit.name().de().equals(name)).findFirst();
        }
    }

    private static Description inUnit(Description said, Unit unit) {
        Access access = said.access();
        return new Description(said.naming(), new Access(access.key(), unit.key(), access.channel(), access.level(),
                access.situations(), access.clientele(), access.online(), access.whyNotOnline()), said.guidance(), said.fees(),
                said.processing(), said.legal(), said.related(), said.checked());
    }

    /** The sender's id where it may stand in an address, else the title written as one. */
    private static String slug(String id, Description said) {
        if (ServicePaths.isSlug(id) && id.chars().anyMatch(Character::isLetter)) {
            return id;
        }
        String title = said.naming().plain().de().toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe")
                .replace("ü", "ue").replace("ß", "ss");
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() <= 80 ? words : words.substring(0, 80).replaceAll("-$", "");
    }
}
