package city.moves.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The judge of every page: WCAG 2.2 AA by axe-core, and no scrolling to the side. */
public final class Accessibility {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** In the page itself: a second page to gather what frames found takes as long again, and no page has frames. */
    private static List<Rule> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(STANDARD).setLegacyMode(true).analyze().getViolations();
    }

    /** Fails with one line per finding: rule, what to do, where. */
    public static void check(Page page) {
        List<String> findings = findings(page);
        if (!findings.isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible to everyone:\n  " + String.join("\n  ", findings));
        }
    }

    static List<String> findings(Page page) {
        page.waitForLoadState();
        List<String> findings = new ArrayList<>();
        for (Rule rule : violations(page)) {
            for (CheckedNode node : rule.getNodes()) {
                findings.add(rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " " + node.getHtml());
            }
        }
        findings.addAll(tooWide(page));
        return findings;
    }

    /** Fails if the page scrolls to the side, for widths at which only that differs. */
    public static void checkWidth(Page page) {
        page.waitForLoadState();
        List<String> findings = tooWide(page);
        if (!findings.isEmpty()) {
            throw new AssertionError(page.url() + " " + findings.getFirst());
        }
    }

    private static List<String> tooWide(Page page) {
        int tooWide = (Integer) page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return tooWide <= 0 ? List.of() : List.of("scrolls to the side by " + tooWide + " pixels at a width of "
                + page.viewportSize().width);
    }
}
