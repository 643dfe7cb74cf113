package city.moves.platform.web;

import city.moves.platform.values.Refusal;

/**
 * What the page of a refusal says.
 *
 * @param number the number of a fault in the log; empty if it is none
 */
record TroubleModel(Refusal refusal, String number) {}
