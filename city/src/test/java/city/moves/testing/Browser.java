package city.moves.testing;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium of a test run. */
final class Browser {

    /** The one without windows does the same with half of the work. */
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final int HEIGHT = 900;

    private static @Nullable Browser started;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        boolean root = "root".equals(System.getProperty("user.name"));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(root ? List.of("--no-sandbox") : List.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** Starts it once; without a browser the test is skipped, or fails where CI=true. */
    static synchronized Browser started() {
        if (started == null) {
            started = new Browser(program());
        }
        return started;
    }

    private static Path program() {
        Optional<Path> program = Stream.concat(
                        Stream.ofNullable(System.getenv("MOVES_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            String message = "no Chromium: install the package chromium-headless-shell or set MOVES_CHROMIUM";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        return program.orElseThrow();
    }

    Page page(String baseUrl, Language language, Theme theme, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language.locale().toLanguageTag())
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, HEIGHT));
        if (theme != Theme.AUTO) {
            context.addCookies(List.of(new Cookie("theme", theme.tag()).setUrl(baseUrl)));
        }
        return context.newPage();
    }
}
