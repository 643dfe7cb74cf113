package city.moves.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The judge of every page: WCAG 2.2 AA by axe-core, and no scrolling to the side. */
public final class Accessibility {

    private static final String AXE = script("/axe.min.js");
    private static final String JUDGE = script("/city/moves/testing/accessibility.js");

    /** What texts and the colours behind them looked like where axe found them legible, by the script. */
    private static final Set<String> LEGIBLE = ConcurrentHashMap.newKeySet();

    private Accessibility() {}

    private static String script(String name) {
        try (InputStream script = Objects.requireNonNull(Accessibility.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE);
        }
        Map<?, ?> judged = (Map<?, ?>) page.evaluate(JUDGE, String.join(" ", LEGIBLE));
        LEGIBLE.addAll(List.of(((String) judged.get("legible")).split(" ")));
        return ((List<?>) judged.get("findings")).stream().map(String::valueOf).toList();
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
        List<String> findings = new ArrayList<>(violations(page));
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
