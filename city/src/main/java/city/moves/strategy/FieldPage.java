package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /strategie/felder/3}: a field of action with its bundles, and {@code /strategie/buendel/…}: one of them. */
@Controller
class FieldPage {

    private static final int PER_BUNDLE = 100;

    private final Edition edition;
    private final Tree tree;
    private final Snapshots snapshots;
    private final RollUps rollUps;
    private final Chronicle chronicle;

    FieldPage(Edition edition, Tree tree, Snapshots snapshots, RollUps rollUps, Chronicle chronicle) {
        this.edition = edition;
        this.tree = tree;
        this.snapshots = snapshots;
        this.rollUps = rollUps;
        this.chronicle = chronicle;
    }

    @GetMapping("/strategie/felder/{number}")
    ModelAndView field(@PathVariable String number, @RequestParam(defaultValue = "") String stand, Page page) {
        TreeTop top = tree.top();
        FieldOfAction field = top.fields().stream().filter(one -> String.valueOf(one.number()).equals(number)).findFirst()
                .orElseThrow(Refused::notFound);
        ReportingDate date = edition.existing(stand, page);
        Map<Scope, RollUp> sums = rollUps.all(date.day());
        Scope scope = Scope.field(field.number());
        return page.show("strategy/field", new FieldView(new StrategyWords(page), date, !stand.isBlank(), field,
                sums.getOrDefault(scope, RollUp.NONE), bundles(field, date, sums),
                rollUps.money(date.day(), scope), rollUps.posts(date.day(), scope), chronicle.tasks(field.number()),
                top.sources()));
    }

    @GetMapping("/strategie/buendel/{key}")
    ModelAndView bundle(@PathVariable String key, @RequestParam(defaultValue = "") String stand, Page page) {
        Bundle bundle = tree.bundles().stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(Refused::notFound);
        FieldOfAction field = tree.fields().stream().filter(one -> one.number() == bundle.field()).findFirst()
                .orElseThrow(Refused::notFound);
        ReportingDate date = edition.existing(stand, page);
        Scope scope = Scope.bundle(key);
        List<SnapshotRow> rows = snapshots.list(date.day(), SnapshotFilter.ofBundle(key), TitleKey.START, PER_BUNDLE)
                .items();
        return page.show("strategy/bundle", new BundleView(new StrategyWords(page), date, !stand.isBlank(), field,
                bundle, rollUps.all(date.day()).getOrDefault(scope, RollUp.NONE), rows,
                rollUps.money(date.day(), scope), rollUps.posts(date.day(), scope)));
    }

    private List<BundleRows> bundles(FieldOfAction field, ReportingDate date, Map<Scope, RollUp> sums) {
        Map<String, List<SnapshotRow>> rows = new LinkedHashMap<>();
        snapshots.list(date.day(), SnapshotFilter.ofField(field.number()), TitleKey.START, PER_BUNDLE).items()
                .forEach(row -> rows.computeIfAbsent(row.bundle(), _ -> new ArrayList<>()).add(row));
        return tree.bundles().stream().filter(bundle -> bundle.field() == field.number())
                .map(bundle -> new BundleRows(bundle, sums.getOrDefault(Scope.bundle(bundle.key()), RollUp.NONE),
                        rows.getOrDefault(bundle.key(), List.of())))
                .toList();
    }
}
