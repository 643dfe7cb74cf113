package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Refused;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.cases.CaseReadings.Door;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets staff in to the cases of their offices, and writes down that they came. For everybody else there is no case. */
@Component
class CaseDoor {

    private static final Refusal MISSING = Refusal.of(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");

    private final Cases cases;
    private final CaseReadings readings;
    private final Units units;

    CaseDoor(Cases cases, CaseReadings readings, Units units) {
        this.cases = cases;
        this.readings = readings;
        this.units = units;
    }

    /** Opens a case for reading, which is written down. */
    @Transactional
    public Case open(UUID id, Door door, Actor actor) {
        Case one = look(id, actor);
        readings.add(id, door, actor);
        return one;
    }

    /** The same by what people call it. */
    @Transactional
    public Case open(String reference, Door door, Actor actor) {
        Case one = cases.find(reference).filter(found -> mayRead(found, actor)).orElseThrow(Refused::notFound);
        readings.add(one.id(), door, actor);
        return one;
    }

    /** A case of which nothing but its head is shown. */
    Case look(UUID id, Actor actor) {
        return cases.find(id).filter(found -> mayRead(found, actor)).orElseThrow(Refused::notFound);
    }

    /** The units whose cases the actor may read; refuses who has no right at all. */
    List<Unit> units(Actor actor) {
        if (!actor.may(CaseRights.WORK) && !actor.may(CaseRights.SIGN) && !actor.may(CaseRights.LEAD)) {
            throw new Refused(MISSING);
        }
        return units.all().stream().filter(unit -> CaseAction.READ.isPermitted(actor, unit.department())).toList();
    }

    private static boolean mayRead(Case one, Actor actor) {
        return CaseAction.READ.isPermitted(actor, one.department());
    }
}
