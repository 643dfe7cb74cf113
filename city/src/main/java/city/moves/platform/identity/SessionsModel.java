package city.moves.platform.identity;

import java.util.List;

/**
 * The open sessions of a person.
 *
 * @param ended true right after one was ended
 */
record SessionsModel(List<Sessions.Entry> sessions, boolean ended) {

    boolean hasOthers() {
        return sessions.size() > 1;
    }
}
