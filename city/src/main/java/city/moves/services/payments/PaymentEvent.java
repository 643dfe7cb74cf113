package city.moves.services.payments;

import java.time.Instant;

/** Something that was heard of a payment. */
record PaymentEvent(int number, Source source, Kind what, String note, Instant at) {

    enum Kind {
        OPENED,
        BEGUN,
        SILENT,
        REFUSED,
        INITIAL,
        PAYED,
        FAILED,
        CANCELED,
        EXPIRED,
        ABANDONED,
        FOREIGN,
        REFUNDED
    }
}
