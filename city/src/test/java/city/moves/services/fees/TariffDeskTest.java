package city.moves.services.fees;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Relief;
import city.moves.engines.tariffs.Rounding;
import city.moves.engines.tariffs.Share;
import city.moves.engines.tariffs.Tariff;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.services.Level;
import city.moves.services.applications.ServiceWithForm;
import city.moves.services.authored.AuthoredService;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TariffDeskTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final List<Relief> RELIEFS = List.of(new Relief.ReducedTo("Unter 24 Jahren", "Ausweis", 2760),
            new Relief.ReducedToShare("Mit Karte", "Karte", Share.percent(BigDecimal.valueOf(50))),
            new Relief.Exempt("Ehrenamt", "Bestätigung"));
    private static final Map<String, Circumstance> CIRCUMSTANCES = Map.of(
            "Unter 24 Jahren", new Circumstance.Younger("G1/F2", 24), "Ehrenamt", new Circumstance.Answered("G1/F3", "ja, im Verein"));

    static Stream<Tariff> tariffs() {
        return Stream.of(new Tariff.Fixed(4600), new Tariff.Frame(1000, 20_000), new Tariff.PerUnit(1250, true, 2500),
                new Tariff.Percentage(Share.percent(new BigDecimal("1.5")), 5000, null),
                new Tariff.Percentage(Share.percent(new BigDecimal("4")), 0, 90_000L));
    }

    @ParameterizedTest
    @MethodSource("tariffs")
    void whatIsStoredOrShownInTheFormIsTheSameTariff(Tariff tariff) {
        TariffTerms terms = new TariffTerms(tariff, Rounding.TO_THE_NEAREST_CENT, "Satzung", RELIEFS, List.of("G1/F4", "G2"), CIRCUMSTANCES);
        assertThat(FeeJson.terms(FeeJson.write(terms))).isEqualTo(terms);
        ServiceTariff stored = new ServiceTariff(new UUID(1, 1), "probe", DAY, terms, false, "Probe", CITY.clock().instant(), 1);
        assertThat(TariffForm.read(TariffForm.showing(stored))).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nur ein Name", "Name | Nachweis | 12", "Name | Nachweis | 101 %", "Name | Nachweis | frei | kein Pfad",
            "Name | Nachweis | frei | G1/F1 < jung", "A | B | frei | G1 = x | mehr", "| B | frei"})
    void aLineThatCannotBeReadIsNamed(String line) {
        assertThat(ReliefLines.read("Gut | Nachweis | frei\n\n" + line)).isEqualTo(new ReliefLines.Reading.Unreadable(2));
    }

    @Test
    void answersSayWhatIsCountedAndWhoPaysLess() {
        TariffTerms terms = new TariffTerms(new Tariff.PerUnit(1000, true, 0), Rounding.TO_THE_NEAREST_CENT, "Satzung", RELIEFS,
                List.of("G1/F4", "G2"), CIRCUMSTANCES);
        Map<String, String> answers = Map.of("G1/F4", "2", "G2[0]/F1", "a", "G2[0]/F2", "b", "G2[1]/F1", "c", "G1/F2", "2002-11-03");
        assertThat(terms.basis(answers)).isEqualTo(new Basis.Quantity(BigDecimal.valueOf(4)));
        assertThat(terms.reliefs(answers, DAY)).containsExactly("Unter 24 Jahren");
        assertThat(terms.reliefs(answers, DAY.plusDays(1))).as("24 from the birthday on").isEmpty();
        assertThat(terms.basis(Map.of("G1/F4", "1e9"))).isEqualTo(new Basis.Nothing());
        assertThat(terms.basis(Map.of("G1/F4", "9999999999"))).as("more than anybody orders").isEqualTo(new Basis.Nothing());
    }

    @Test
    void everyTariffOfTheCatalogueCountsAndAsksWhatItsFormAsks() {
        List<AuthoredService> priced = AuthoredService.all().stream().filter(service -> !service.tariffs().isEmpty()).toList();
        assertThat(priced).extracting(AuthoredService::slug).contains("meldebescheinigung", "geburtsurkunde", "bewohnerparkausweis");
        for (AuthoredService service : priced) {
            CITY.bean(FormVersions.class).current(service.slug()).ifPresent(version -> {
                ReadyForm form = CITY.bean(ReadyForms.class).of(version.id());
                service.tariffs().stream().map(tariff -> tariff.terms()).flatMap(terms -> Stream.concat(terms.counted().stream(),
                        terms.circumstances().values().stream().map(Circumstance::place))).forEach(place ->
                        assertThat(form.question(ElementPath.of(place))).as(service.slug() + " " + place).isPresent());
            });
        }
    }

    @Test
    void whoMayWritesTariffsForDaysToComeAndNobodyChangesWhatIsInForce() {
        String service = ServiceWithForm.without(CITY, Level.NONE);
        String list = "/amt/dienste/" + service + "/tarife";
        assertThat(CITY.visitor().signInAs("paul.richter").get(list).statusCode()).isEqualTo(403);
        HttpVisitor nadia = CITY.visitor().signInAs("nadia.brandt");
        LocalDate today = CITY.clock().today();
        Map<String, String> fixed = Map.of("art", "FEST", "betrag", "46", "grundlage", "PAuswGebV", "gezaehlt", "",
                "ermaessigungen", "Unter 24 Jahren | Ausweis | 27,60 | G1/F2 < 24");
        assertThat(text(nadia.submit(list, list, with(fixed, today.minusDays(1))).body())).contains("Wählen Sie einen Tag, der noch kommt");
        assertThat(nadia.submit(list, list, with(fixed, today)).statusCode()).as("the first may begin today").isEqualTo(302);
        assertThat(text(nadia.submit(list, list, with(fixed, today)).body())).contains("Wählen Sie einen Tag, der noch kommt");
        assertThat(nadia.submit(list, list, with(fixed, today.plusDays(30))).statusCode()).isEqualTo(302);
        ServiceTariff future = CITY.bean(Tariffs.class).of(service).getFirst();
        ServiceTariff now = CITY.bean(Tariffs.class).of(service).getLast();
        String one = list + "/" + future.id();
        Map<String, String> frame = Map.of("version", "1", "art", "RAHMEN", "mindestens", "20", "hoechstens", "10", "grundlage", "x",
                "gezaehlt", "", "ermaessigungen", "");
        assertThat(text(nadia.submit(one, one, frame).body())).contains("Der höchste Betrag liegt unter dem niedrigsten");
        assertThat(nadia.submit(one, one, Map.of("version", "1", "art", "FEST", "betrag", "50", "grundlage", "x", "gezaehlt", "",
                "ermaessigungen", "")).statusCode()).isEqualTo(302);
        assertThat(nadia.submit(one, one, Map.of("version", "1", "art", "FEST", "betrag", "60", "grundlage", "x", "gezaehlt", "",
                "ermaessigungen", "")).statusCode()).as("somebody changed it meanwhile").isEqualTo(409);
        String inForce = list + "/" + now.id();
        assertThat(nadia.submit(inForce, inForce, Map.of("version", "1", "art", "FEST", "betrag", "60", "grundlage", "x",
                "gezaehlt", "", "ermaessigungen", "")).statusCode()).isEqualTo(409);
        assertThat(nadia.submit(one, one + "/entfernen", Map.of("version", "2")).statusCode()).isEqualTo(302);
        assertThat(CITY.bean(Tariffs.class).of(service)).containsExactly(now);
    }

    @Test
    void anOfficeAssessesByTheTariffThatWasFrozen() {
        UUID application = application();
        AssessingFee assessing = CITY.bean(AssessingFee.class);
        Actor clerk = new Actor(UUID.randomUUID(), "Probe", Map.of("services.assess", Set.of("ordnungsamt")));
        Basis decision = new Basis.Decision(5000, "Durchschnittlicher Aufwand");
        assertThat(assessing.assess(application, "standesamt", decision, Set.of(), clerk))
                .isEqualTo(Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text"));
        assertThat(assessing.assess(application, "ordnungsamt", new Basis.Decision(99_999, "Viel"), Set.of(), clerk))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(assessing.assess(application, "ordnungsamt", decision, Set.of("Ehrenamt"), clerk))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(((KeptFee) done.value()).amount()).isEqualTo(city.moves.platform.values.Money.NONE));
        KeptFee kept = CITY.bean(KeptFees.class).latest(application).orElseThrow();
        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.assessedBy()).isEqualTo("Probe");
    }

    /** Handed in with a fee that the office decides about. */
    private static UUID application() {
        String service = ServiceWithForm.without(CITY, Level.NONE);
        TariffTerms terms = new TariffTerms(new Tariff.Frame(1000, 20_000), Rounding.TO_THE_NEAREST_CENT, "Satzung", RELIEFS, List.of(),
                Map.of());
        CITY.bean(Tariffs.class).keep(service, DAY.minusYears(1), terms, false, "Probe");
        UUID application = draft(service);
        CITY.bean(KeptFees.class).freeze(application, CITY.bean(FindingFee.class).on(DAY, service, Map.of()).orElseThrow());
        return application;
    }

    private static UUID draft(String service) {
        UUID id = UUID.randomUUID();
        CITY.database().sql("""
                with made as (
                    insert into services.application (id, service, edition, form, title, office, level, language, stage, step, begun,
                        changed, expires)
                    select :id, :service, 1, (select id from services.form_version limit 1), 'Probe', (select key from services.unit limit 1),
                        'NONE', 'de', 'DRAFT', 0, now(), now(), now() + interval '30 days'
                    returning id)
                insert into services.application_event (application, number, to_stage, role, name, reason, at)
                select id, 0, 'DRAFT', 'APPLICANT', '', '', now() from made
                """).param("id", id).param("service", service).update();
        return id;
    }

    private static Map<String, String> with(Map<String, String> fields, LocalDate from) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("gilt-ab", from.toString());
        return all;
    }

    private static String text(String body) {
        return Jsoup.parse(body).select("main").text();
    }
}
