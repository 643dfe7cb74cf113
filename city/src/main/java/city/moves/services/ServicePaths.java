package city.moves.services;

import java.util.Set;

/** Where the pages of this room are. */
public final class ServicePaths {

    public static final String HERE = "/dienste";
    public static final String DESK = "/amt/dienste";

    /** The form of a service on paper. */
    public static final String PRINTED_FORM = HERE + "/{slug}/formular.pdf";

    static final String LETTERS = HERE + "/a-z";
    static final String SITUATIONS = HERE + "/lebenslage";
    static final String OFFICES = HERE + "/amt";

    private static final Set<String> OTHER_PAGES = Set.of("a-z", "amt", "lebenslage");

    private ServicePaths() {}

    /** True if a service may be called so in addresses. */
    static boolean isSlug(String slug) {
        return slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= 80 && !OTHER_PAGES.contains(slug);
    }

    public static String ofDesk(String slug) {
        return DESK + "/" + slug;
    }

    /** The page of a service. */
    public static String of(String slug) {
        return HERE + "/" + slug;
    }

    /** Where people begin to apply for a service that has a form. */
    static String ofApplication(String slug) {
        return of(slug) + "/antrag";
    }

    static String ofPrintedForm(String slug) {
        return of(slug) + "/formular.pdf";
    }

    static String of(Situation situation) {
        return SITUATIONS + "/" + situation.slug();
    }

    static String ofOffice(String key) {
        return OFFICES + "/" + key;
    }
}
