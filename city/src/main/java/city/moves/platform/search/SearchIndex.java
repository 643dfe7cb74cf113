package city.moves.platform.search;

/** Hands documents to the city-wide search. Both calls belong to the caller's transaction. */
public interface SearchIndex {

    /** Adds a document or replaces the one with the same module, kind and id. */
    void put(SearchDocument document);

    void remove(String module, String kind, String id);
}
