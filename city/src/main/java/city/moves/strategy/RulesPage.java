package city.moves.strategy;

import city.moves.engines.portfolio.RuleVersion;
import city.moves.engines.portfolio.Thresholds;
import city.moves.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/regeln}: how a status is computed, with the thresholds in force. */
@Controller
class RulesPage {

    @GetMapping("/strategie/regeln")
    ModelAndView show(Page page) {
        return page.show("strategy/rules", new RulesView(Thresholds.published(), RuleVersion.CURRENT.number()));
    }

    /** The rules in force. */
    record RulesView(Thresholds thresholds, String version) {

        /** The thresholds of a dimension in the order in which its sentences name them. */
        Object[] figures(String dimension, Page page) {
            return switch (dimension) {
                case "schedule" -> new Object[] {ratio(thresholds.spiGreenPermille(), page),
                    ratio(thresholds.spiYellowPermille(), page), thresholds.milestoneGraceDays()};
                case "money" -> new Object[] {page.formats().percent(thresholds.moneyYellowPermille() / 1000.0)};
                case "posts" -> new Object[] {page.formats().percent(thresholds.postsGreenPermille() / 1000.0),
                    page.formats().percent(thresholds.postsYellowPermille() / 1000.0)};
                case "decisions" -> new Object[] {thresholds.decisionHorizonDays(), thresholds.decisionGraceDays()};
                case "data-age" -> new Object[] {thresholds.dataFreshDays(), thresholds.dataStaleDays()};
                default -> new Object[0];
            };
        }

        private static String ratio(int permille, Page page) {
            return page.formats().decimal(permille / 1000.0, 2);
        }
    }
}
