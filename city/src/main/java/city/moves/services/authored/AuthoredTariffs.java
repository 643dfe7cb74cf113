package city.moves.services.authored;

import city.moves.engines.tariffs.Relief;
import city.moves.engines.tariffs.Rounding;
import city.moves.engines.tariffs.Share;
import city.moves.engines.tariffs.Tariff;
import city.moves.services.fees.Circumstance;
import city.moves.services.fees.TariffTerms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a file of the catalogue says of tariffs that can be assessed. */
final class AuthoredTariffs {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final List<Flaw> flaws;

    AuthoredTariffs(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    List<AuthoredTariff> read(AuthoredMap map) {
        List<AuthoredTariff> tariffs = new ArrayList<>();
        for (AuthoredMap one : map.maps("tariffs")) {
            int before = flaws.size();
            LocalDate from = Objects.requireNonNullElse(one.read("from", AuthoredTariffs::day, "ein Tag wie 2026-01-01"), NEVER);
            if (from.equals(NEVER)) {
                one.required("from");
            }
            Tariff tariff = tariff(one);
            Map<String, Circumstance> circumstances = new HashMap<>();
            List<Relief> reliefs = reliefs(one, circumstances);
            String basis = one.required("basis");
            List<String> counted = one.texts("counted");
            boolean example = one.yes("example");
            one.end();
            if (flaws.size() == before && tariff != null) {
                tariffs.add(new AuthoredTariff(from, new TariffTerms(tariff, Rounding.TO_THE_NEAREST_CENT, basis, reliefs, counted,
                        circumstances), example));
            }
        }
        return tariffs;
    }

    private static @Nullable Tariff tariff(AuthoredMap one) {
        if (one.has("each")) {
            return new Tariff.PerUnit(cents(one, "each"), true, one.has("least") ? cents(one, "least") : 0);
        }
        if (one.has("lowest")) {
            long lowest = cents(one, "lowest");
            return new Tariff.Frame(lowest, Math.max(lowest, cents(one, "highest")));
        }
        if (one.has("fixed")) {
            return new Tariff.Fixed(cents(one, "fixed"));
        }
        one.required("fixed");
        return null;
    }

    private static List<Relief> reliefs(AuthoredMap tariff, Map<String, Circumstance> circumstances) {
        List<Relief> reliefs = new ArrayList<>();
        for (AuthoredMap one : tariff.maps("reliefs")) {
            String name = one.required("name");
            String proof = one.required("proof");
            reliefs.add(relief(one, name, proof));
            String place = one.text("where");
            String answer = one.text("is");
            Integer years = one.number("younger");
            if (years != null) {
                circumstances.put(name, new Circumstance.Younger(place, years));
            } else if (!place.isEmpty()) {
                circumstances.put(name, new Circumstance.Answered(place, answer));
            }
            one.end();
        }
        return reliefs;
    }

    private static Relief relief(AuthoredMap one, String name, String proof) {
        if (one.has("to")) {
            return new Relief.ReducedTo(name, proof, cents(one, "to"));
        }
        Integer percent = one.number("percent");
        return percent == null ? new Relief.Exempt(name, proof)
                : new Relief.ReducedToShare(name, proof, Share.percent(BigDecimal.valueOf(Math.min(percent, 100))));
    }

    private static long cents(AuthoredMap one, String key) {
        Long cents = one.read(key, text -> text.matches("[0-9]{1,7},[0-9]{2}") ? Long.valueOf(text.replace(",", "")) : null,
                "ein Betrag wie \"46,00\"");
        if (cents == null) {
            one.required(key);
        }
        return Objects.requireNonNullElse(cents, 0L);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
