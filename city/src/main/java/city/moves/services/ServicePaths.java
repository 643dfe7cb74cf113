package city.moves.services;

/** Where the pages of this room are. */
public final class ServicePaths {

    public static final String HERE = "/dienste";
    public static final String DESK = "/amt/dienste";

    static final String LETTERS = HERE + "/a-z";
    static final String SITUATIONS = HERE + "/lebenslage";
    static final String OFFICES = HERE + "/amt";

    private ServicePaths() {}

    /** The page of a service. */
    public static String of(String slug) {
        return HERE + "/" + slug;
    }

    static String of(Situation situation) {
        return SITUATIONS + "/" + situation.slug();
    }

    static String ofOffice(String key) {
        return OFFICES + "/" + key;
    }
}
