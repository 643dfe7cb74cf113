package city.moves.services;

import city.moves.platform.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service for programs.
 *
 * @param provenance {@code DEMO} if it was written as an example, else {@code STATED} by the city
 */
record ServiceAnswer(String slug, int version, @Nullable LocalDate validFrom, Bilingual title, Bilingual summary, String name,
        String key, OfficeAnswer office, String channel, String level, List<String> situations, List<String> clientele,
        String text, List<String> conditions, List<NeededDocument> documents, List<String> procedure, List<String> deadlines,
        List<CostAnswer> costs, boolean prepayment, TimeAnswer duration, List<LegalBasis> legal, @Nullable OnlineLink online,
        String whyNotOnline, String notes, String remedy, List<String> words, List<String> related, String checked,
        String provenance) {

    /** Who is responsible. */
    record OfficeAnswer(String key, Bilingual name, String address, @Nullable Double longitude, @Nullable Double latitude) {}

    /**
     * What it costs in one case, in euros.
     *
     * @param kind {@code fixed}, {@code free} or {@code variable}
     */
    record CostAnswer(String kind, @Nullable BigDecimal amount, @Nullable BigDecimal from, @Nullable BigDecimal to, String text,
            String basis) {}

    /** @param unit null if no figure is known */
    record TimeAnswer(@Nullable Integer from, @Nullable Integer to, @Nullable String unit, String text) {}

    static ServiceAnswer of(Service service, Unit unit) {
        Description about = service.description();
        Access access = about.access();
        Guidance guidance = about.guidance();
        Unit.Point point = unit.point();
        Processing processing = about.processing();
        return new ServiceAnswer(service.slug(), service.published().number(), service.published().validFrom(),
                about.naming().plain(), about.naming().summary(), about.naming().name(), access.key(),
                new OfficeAnswer(unit.key(), unit.name(), unit.address(), point == null ? null : point.longitude(),
                        point == null ? null : point.latitude()),
                access.channel().slug(), access.level().slug(), access.situations().stream().map(Situation::slug).toList(),
                access.clientele().stream().map(Clientele::slug).toList(), guidance.full(), guidance.conditions(),
                guidance.documents(), guidance.procedure(), guidance.deadlines(),
                about.fees().costs().stream().map(ServiceAnswer::of).toList(), about.fees().prepayment(),
                new TimeAnswer(processing.from(), processing.to(), processing.unit() == null ? null : processing.unit().slug(),
                        processing.note()), about.legal(), access.online(), access.whyNotOnline(), guidance.notes(),
                guidance.remedy(), about.naming().words(), about.related(), about.checked().toString(),
                provenance(service.example()));
    }

    static String provenance(boolean example) {
        return example ? "DEMO" : "STATED";
    }

    private static CostAnswer of(Cost cost) {
        return switch (cost) {
            case Cost.Fixed fixed -> new CostAnswer("fixed", euros(fixed.amount()), null, null, fixed.whom(), fixed.basis());
            case Cost.Free free -> new CostAnswer("free", BigDecimal.ZERO, null, null, free.why(), "");
            case Cost.Variable variable -> new CostAnswer("variable", null, euros(variable.from()), euros(variable.to()),
                    variable.depends(), variable.basis());
        };
    }

    private static @Nullable BigDecimal euros(@Nullable Money money) {
        return money == null ? null : BigDecimal.valueOf(money.cents(), 2);
    }
}
