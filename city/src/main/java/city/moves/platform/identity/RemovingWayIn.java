package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a way into one's own account away and ends every other session, since the way may be in other hands. The last
 * way in stays: two removals at once wait for each other, so that both see what is left.
 */
@Service
class RemovingWayIn {

    private final WaysIn waysIn;
    private final Sessions sessions;
    private final TellingOwner tellingOwner;
    private final AuditTrail trail;

    RemovingWayIn(WaysIn waysIn, Sessions sessions, TellingOwner tellingOwner, AuditTrail trail) {
        this.waysIn = waysIn;
        this.sessions = sessions;
        this.tellingOwner = tellingOwner;
        this.trail = trail;
    }

    /**
     * Removes it.
     *
     * @param session the session that stays
     */
    @Transactional
    public Outcome<UUID> remove(Actor actor, UUID wayIn, String session) {
        waysIn.lock(actor.account());
        if (!waysIn.isRemovable(actor.account(), wayIn)) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!waysIn.hasOthers(actor.account(), wayIn)) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "identity.access.last");
        }
        waysIn.remove(wayIn);
        sessions.endAllBut(actor.account(), session);
        trail.record(actor.didForOneself("way-in.removed", Map.of()));
        tellingOwner.of(actor.account(), TellingOwner.News.WAY_REMOVED);
        return Outcome.done(wayIn);
    }
}
