package city.moves.services.payments;

/** Who caused that something was heard of a payment. */
enum Source {
    APPLICANT,
    RETURN,
    JOB,
    STAFF
}
