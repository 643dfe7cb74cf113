package city.moves.services.applications;

/** The applicant has answered what the office asked, in the transaction that is still open. */
public record RequestAnswered(Application application) {}
