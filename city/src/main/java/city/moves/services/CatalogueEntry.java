package city.moves.services;

/**
 * A service in a list.
 *
 * @param office key of the unit that is responsible
 * @param key    LeiKa key; empty if none is known
 * @param link   where it is done online outside this house; empty if nowhere
 */
record CatalogueEntry(String slug, Bilingual title, Bilingual summary, String office, Channel channel, Level level,
        String key, String link, boolean example) {

    String path() {
        return ServicePaths.of(slug);
    }
}
