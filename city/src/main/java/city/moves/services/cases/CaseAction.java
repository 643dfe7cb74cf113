package city.moves.services.cases;

import static city.moves.services.cases.CaseRights.LEAD;
import static city.moves.services.cases.CaseRights.SIGN;
import static city.moves.services.cases.CaseRights.WORK;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.Permission;
import city.moves.services.applications.Stage;
import city.moves.services.applications.Stage.AwaitingApplicant;
import city.moves.services.applications.Stage.AwaitingThirdParty;
import city.moves.services.applications.Stage.Closed;
import city.moves.services.applications.Stage.Decided;
import city.moves.services.applications.Stage.DecisionPrepared;
import city.moves.services.applications.Stage.InReview;
import city.moves.services.applications.Stage.Notified;
import city.moves.services.applications.Stage.Received;
import city.moves.services.applications.Stage.Withdrawn;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What staff may do with a case: which right it needs, at which stage, and whether the case has to be one's own. */
enum CaseAction {
    READ(Hands.ANY, List.of(WORK, SIGN, LEAD), Received.class, InReview.class, AwaitingApplicant.class,
            AwaitingThirdParty.class, DecisionPrepared.class, Decided.class, Notified.class, Closed.class, Withdrawn.class),
    NOTE(Hands.ANY, List.of(WORK, SIGN, LEAD), Received.class, InReview.class, AwaitingApplicant.class,
            AwaitingThirdParty.class, DecisionPrepared.class, Decided.class, Notified.class),
    TAKE(Hands.FREE, List.of(WORK), Received.class, InReview.class, AwaitingApplicant.class, AwaitingThirdParty.class),
    HAND_OVER(Hands.OWN_OR_LEAD, List.of(WORK, LEAD), Received.class, InReview.class, AwaitingApplicant.class,
            AwaitingThirdParty.class, DecisionPrepared.class),
    GIVE_BACK(Hands.OWN_OR_LEAD, List.of(WORK, LEAD), InReview.class, AwaitingApplicant.class, AwaitingThirdParty.class),
    FORWARD(Hands.OWN, List.of(WORK), InReview.class),
    FOLLOW_UP(Hands.OWN, List.of(WORK), InReview.class, AwaitingApplicant.class, AwaitingThirdParty.class),
    TELL(Hands.OWN, List.of(WORK), InReview.class, AwaitingApplicant.class, AwaitingThirdParty.class),
    ASK_APPLICANT(Hands.OWN, List.of(WORK), InReview.class),
    ASK_OTHERS(Hands.OWN, List.of(WORK), InReview.class),
    RESUME(Hands.OWN, List.of(WORK), AwaitingApplicant.class, AwaitingThirdParty.class),
    PREPARE(Hands.OWN, List.of(WORK), InReview.class, AwaitingApplicant.class, AwaitingThirdParty.class),
    APPROVE(Hands.ANY, List.of(SIGN), DecisionPrepared.class),
    SEND_BACK(Hands.ANY, List.of(SIGN), DecisionPrepared.class),
    POST(Hands.ANY, List.of(WORK), Decided.class),
    CLOSE(Hands.ANY, List.of(WORK), Notified.class),
    OBJECTION(Hands.ANY, List.of(WORK, LEAD), Notified.class, Closed.class),
    REOPEN(Hands.ANY, List.of(WORK, LEAD), Notified.class, Closed.class);

    /** In whose hands a case has to be. */
    private enum Hands {
        ANY,
        FREE,
        OWN,
        OWN_OR_LEAD
    }

    private final Hands hands;
    private final List<Permission> permissions;
    private final Set<Class<?>> stages;

    CaseAction(Hands hands, List<Permission> permissions, Class<?>... stages) {
        this.hands = hands;
        this.permissions = permissions;
        this.stages = Set.of(stages);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean fits(Stage stage) {
        return stages.contains(stage.getClass());
    }

    /** True if the actor holds the right for this department. */
    boolean isPermitted(Actor actor, String department) {
        return permissions.stream().anyMatch(permission -> actor.may(permission, department));
    }

    /** True if the case is in the right hands for it. */
    boolean isInHands(Case one, Actor actor) {
        return switch (hands) {
            case ANY -> true;
            case FREE -> one.assignee() == null;
            case OWN -> one.isOf(actor);
            case OWN_OR_LEAD -> one.isOf(actor) || actor.may(LEAD, one.department());
        };
    }

    /** What this person may do with a case as it is. */
    static Set<CaseAction> open(Case one, Actor actor, boolean biased) {
        EnumSet<CaseAction> open = EnumSet.noneOf(CaseAction.class);
        for (CaseAction action : values()) {
            if (action.isPermitted(actor, one.department()) && action.fits(one.application().stage())
                    && action.isInHands(one, actor) && (!biased || action == READ)) {
                open.add(action);
            }
        }
        return open;
    }
}
