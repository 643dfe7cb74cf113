package city.moves.platform.search;

import java.util.List;

/**
 * Titles for what is typed.
 *
 * @param typed     what stands in the field
 * @param proposals titles that begin so
 */
record ProposalsModel(String typed, List<TypeAhead.Proposal> proposals) {}
