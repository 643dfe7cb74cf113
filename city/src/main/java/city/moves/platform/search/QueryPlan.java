package city.moves.platform.search;

import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * How a question is asked of the index.
 *
 * @param strict every word must be there
 * @param loose  most words must be there; asked only if the strict form finds nothing
 * @param marked the stemmed terms that are marked in a passage
 */
record QueryPlan(Query strict, Query loose, Set<String> marked) {}
