package city.moves.services.applications;

import city.moves.platform.identity.Assurance;
import java.time.LocalDate;

/**
 * Where an answer comes from that nobody typed here.
 *
 * @param answer    as it was filled in
 * @param assurance how surely it is right
 * @param stated    since when it is known
 */
public record Origin(String answer, Source source, Assurance assurance, LocalDate stated) {

    public enum Source {
        /** The person told the account. */
        ACCOUNT,
        /** A provider said so when the person signed in. */
        PROVIDER,
        /** The person answered so before and wanted it kept. */
        EARLIER
    }
}
