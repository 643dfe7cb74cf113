package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.ReasonKind.NO_POSTS_PLANNED;
import static city.moves.engines.portfolio.ReasonKind.POSTS_FILLED;
import static city.moves.engines.portfolio.ReasonKind.POSTS_PARTLY_FILLED;
import static city.moves.engines.portfolio.ReasonKind.POSTS_UNFILLED;

import city.moves.engines.portfolio.Figure.Hundredths;
import city.moves.engines.portfolio.Figure.Ratio;

/** Posts are created once and stay: filled and planned are summed over the years up to the one of the reporting date. */
final class PostsRule {
    private PostsRule() {}

    static Reason judge(Facts facts) {
        long planned = 0;
        long filled = 0;
        for (PostYear posts : facts.inputs().posts()) {
            if (posts.year() <= facts.asOf().getYear()) {
                planned += posts.plannedHundredths();
                filled += posts.filledHundredths();
            }
        }
        if (planned == 0) {
            return Reason.of(NO_POSTS_PLANNED);
        }
        Fraction share = Fraction.of(filled, planned);
        return Reason.of(kind(share, facts.thresholds()), new Hundredths(filled), new Hundredths(planned), new Ratio(share));
    }

    private static ReasonKind kind(Fraction share, Thresholds thresholds) {
        if (share.atLeast(Fraction.permille(thresholds.postsGreenPermille()))) {
            return POSTS_FILLED;
        }
        return share.atLeast(Fraction.permille(thresholds.postsYellowPermille())) ? POSTS_PARTLY_FILLED : POSTS_UNFILLED;
    }
}
