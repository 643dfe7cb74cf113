package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** How somebody works on a page: by pointing at things or by the keys of the keyboard alone. */
interface Hand {

    void type(String name, String text);

    /** One of several answers, or the only one. */
    void choose(String name, String value);

    /** An entry of a list that opens. */
    void pick(String name, String value);

    /** The list of files that opens is the browser's own, and nothing of the page. */
    void bring(String name, FilePayload file);

    /** Presses a button or follows a link, and goes on when the page that follows is there. */
    void press(String selector);

    static Hand pointing(Page page) {
        return new Hand() {
            @Override
            public void type(String name, String text) {
                page.fill(named(name), text);
            }

            @Override
            public void choose(String name, String value) {
                page.check(named(name) + "[value='" + value + "']");
            }

            @Override
            public void pick(String name, String value) {
                page.selectOption(named(name), value);
            }

            @Override
            public void bring(String name, FilePayload file) {
                page.setInputFiles(named(name), file);
            }

            @Override
            public void press(String selector) {
                turn(page, () -> page.locator(selector).first().click());
            }
        };
    }

    /** Everything is reached by the tab key, and nothing else is ever focused. */
    static Hand typing(Page page) {
        return new Hand() {
            @Override
            public void type(String name, String text) {
                tabTo(page, named(name));
                page.keyboard().press("Control+A");
                page.keyboard().type(text);
            }

            @Override
            public void choose(String name, String value) {
                tabTo(page, named(name));
                for (int presses = 0; !isFocused(page, named(name) + "[value='" + value + "']"); presses++) {
                    assertThat(presses).as("choices beside " + name).isLessThan(10);
                    page.keyboard().press("ArrowDown");
                }
                if (!page.isChecked(named(name) + "[value='" + value + "']")) {
                    page.keyboard().press("Space");
                }
            }

            @Override
            public void pick(String name, String value) {
                tabTo(page, named(name));
                for (int presses = 0; !value.equals(page.inputValue(named(name))); presses++) {
                    assertThat(presses).as("entries of " + name).isLessThan(20);
                    page.keyboard().press("ArrowDown");
                }
            }

            @Override
            public void bring(String name, FilePayload file) {
                tabTo(page, named(name));
                page.setInputFiles(named(name), file);
            }

            @Override
            public void press(String selector) {
                tabTo(page, selector);
                turn(page, () -> page.keyboard().press("Enter"));
            }
        };
    }

    private static String named(String name) {
        return "main [name='" + name + "']";
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; !isFocused(page, selector); presses++) {
            assertThat(presses).as("presses of the tab key to " + selector + " on " + page.url()).isLessThan(80);
            page.keyboard().press("Tab");
        }
    }

    private static boolean isFocused(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /** Does what leads to another page, and goes on when that is there. */
    static void turn(Page page, Runnable press) {
        page.evaluate("document.documentElement.dataset.before = 'ja'");
        press.run();
        page.locator("html:not([data-before])").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }
}
