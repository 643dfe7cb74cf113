package city.moves.services.payments.trial;

import city.moves.platform.values.Money;
import java.util.UUID;

/**
 * A payment as the trial provider knows it.
 *
 * @param request  as the customer sent it
 * @param redirect where people go afterwards
 * @param door     what opens the page on which people pay
 */
record TrialPayment(UUID id, String request, Money amount, String purpose, String redirect, String door, TrialStatus status) {}
