package city.moves.services.applications;

import city.moves.platform.web.StatusMark;

/** The sign by which people tell at a glance where an application stands. */
public final class StageMark {

    private StageMark() {}

    public static StatusMark of(Stage stage) {
        return switch (stage) {
            case Stage.Draft _, Stage.AwaitingPayment _ -> StatusMark.PLANNED;
            case Stage.Received _, Stage.InReview _, Stage.AwaitingThirdParty _, Stage.DecisionPrepared _,
                 Stage.Forwarded _ -> StatusMark.RUNNING;
            case Stage.AwaitingApplicant _ -> StatusMark.AT_RISK;
            case Stage.Decided _, Stage.Notified _, Stage.Closed _ -> StatusMark.ON_PLAN;
            case Stage.Withdrawn _, Stage.Expired _ -> StatusMark.PLANNED;
        };
    }
}
