package city.moves.fuzzing;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that shows a form again, with what is wrong: the summary takes the focus, names each field that is wrong, and
 * leads to it.
 */
final class RefusedForm {

    private RefusedForm() {}

    /** What is wrong with the page; empty if all is well, or if it shows no form again. */
    static Optional<String> complaint(Exchange exchange) {
        Document page = Jsoup.parse(exchange.body());
        List<Element> wrong = page.select("main [aria-invalid=true]");
        Element summary = page.selectFirst("main .mv-error-summary");
        if (summary == null) {
            return wrong.isEmpty() ? Optional.empty() : said("a field is wrong without a summary", exchange);
        }
        if (!summary.hasAttr("autofocus") || page.select("[autofocus]").size() != 1) {
            return said("the summary does not take the focus", exchange);
        }
        List<String> targets = summary.select("a[href^=#]").eachAttr("href").stream().map(link -> link.substring(1)).toList();
        Optional<String> nowhere = targets.stream().filter(target -> page.getElementById(target) == null).findFirst();
        return nowhere.isPresent() ? said("the summary leads to no field " + nowhere.get(), exchange) : Optional.empty();
    }

    private static Optional<String> said(String fault, Exchange exchange) {
        return Optional.of(fault + "\n" + exchange.request());
    }
}
