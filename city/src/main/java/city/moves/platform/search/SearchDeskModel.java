package city.moves.platform.search;

import java.util.List;

/**
 * The search page of staff.
 *
 * @param showsMissed true if the person may see what was asked in vain
 * @param missed      what was asked in vain, the most frequent first
 */
record SearchDeskModel(SearchModel search, boolean showsMissed, List<ZeroHits.Missed> missed) {}
