package city.moves.services.payments;

/** Addresses of payments. */
public final class PaymentPaths {

    /** Where people come back who paid; the place is the payment. */
    public static final String BACK = "/mein/zahlungen/{payment}";
    static final String DESK = "/amt/dienste/zahlungen";
    static final String HANDED = "/amt/dienste/forderungen";
    static final String CALLBACK = "/api/v1/payments/{provider}/callback";

    private PaymentPaths() {}

    static String back(Payment payment) {
        return "/mein/zahlungen/" + payment.id();
    }
}
