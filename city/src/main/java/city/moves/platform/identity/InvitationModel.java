package city.moves.platform.identity;

import city.moves.platform.web.Form;

/**
 * What the page of a link shows.
 *
 * @param signInName whose password it sets
 * @param path       where the form is sent
 */
record InvitationModel(String signInName, String path, Form form) {}
