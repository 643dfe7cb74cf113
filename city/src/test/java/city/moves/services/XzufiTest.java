package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.identity.Actor;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.services.xzufi.CatalogueReader;
import city.moves.services.xzufi.CatalogueWriter;
import city.moves.services.xzufi.Problem;
import city.moves.services.xzufi.ReadService;
import city.moves.testing.RunningCity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue in the federal exchange format: out, in, and hostile. */
class XzufiTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <x:transfer xmlns:x="http://xoev.de/schemata/xzufi/2_2_0" xzufiVersion="2.2.0"><x:schreibe>
            """;
    private static final String FOOT = "</x:schreibe></x:transfer>";

    private final TakingServices taking = CITY.bean(TakingServices.class);
    private final String slug = "probe-" + UUID.randomUUID();

    @Test
    void whatIsWrittenIsReadBackWithoutLoss() {
        List<Service> examples = examples();
        List<Problem> problems = new ArrayList<>();
        List<ReadService> read = new ArrayList<>();
        int count = new CatalogueReader(read::add, problems::add).read(new ByteArrayInputStream(written(examples)));
        assertThat(problems).isEmpty();
        assertThat(count).isEqualTo(examples.size()).isGreaterThan(2);
        for (int i = 0; i < count; i++) {
            assertThat(read.get(i).id()).isEqualTo(examples.get(i).slug());
            assertThat(read.get(i).description()).as(examples.get(i).slug()).usingRecursiveComparison()
                    .ignoringFields("access.office").isEqualTo(examples.get(i).description());
        }
    }

    @Test
    void readingInWhatIsThereAlreadyChangesNothing() {
        ImportReport report = taking.take(new ByteArrayInputStream(written(examples())), null);
        assertThat(report.problems()).isEmpty();
        assertThat(report.taken()).isEqualTo(report.read()).isEqualTo(examples().size());
        assertThat(report.difference()).isNotNull().matches(ImportReport.Difference::isNone);
    }

    @Test
    void theWholeCatalogueIsOneFileForPrograms() {
        HttpResponse<String> file = CITY.visitor().get("/dienste/xzufi.xml", "Accept", "application/xml");
        assertThat(file.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("application/xml"));
        assertThat(file.body()).contains("xmlns=\"http://xoev.de/schemata/xzufi/2_2_0\"", "xzufiVersion=\"2.2.0\"",
                "schemeAgencyID=\"moves\">personalausweis", "99008001000000");
    }

    @Test
    void aStrangersServiceBecomesADraftAndWhatIsUnknownIsListed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fremd.xml"), HEAD + service("Rathaus", """
                <x:modulText><x:leikaTextmodul><x:code>06</x:code></x:leikaTextmodul><x:inhalt languageCode="de-DE">&lt;p onclick="x()"&gt;Guten
                Tag&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;ul&gt;&lt;li&gt;eins&lt;/li&gt;&lt;/ul&gt;</x:inhalt></x:modulText>
                <x:vertrauensniveau><x:code>99</x:code></x:vertrauensniveau>
                <x:zauberei>ja</x:zauberei>
                """) + FOOT);
        ImportReport report = CITY.bean(ServicesImport.class).importFrom(file.toString());
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.problems()).extracting(RowProblem::problem).anyMatch(one -> one.contains("zauberei"))
                .anyMatch(one -> one.contains("„99“")).hasSize(2);
        ServiceVersion draft = CITY.bean(Versions.class).of(slug).getFirst();
        assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
        assertThat(draft.description().guidance().full()).isEqualTo("Guten Tag\n\n- eins");
    }

    @Test
    void whoMayNotWriteForAnOfficeTakesNothingOver() {
        Actor elsewhere = new Actor(UUID.randomUUID(), "Testperson", Map.of("services.edit", Set.of("jugendamt")));
        ImportReport report = take(HEAD + service("Rathaus", "") + FOOT, elsewhere);
        assertThat(report.taken()).isZero();
        assertThat(report.problems().getFirst().problem()).contains("dürfen Sie nicht");
        assertThat(take(HEAD + service("Mondamt", "") + FOOT, null).problems().getFirst().problem()).contains("Mondamt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kein XML", "<a/>", "<x:transfer xmlns:x=\"urn:anderes\"><x:leistung/></x:transfer>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x:t xmlns:x=\"http://xoev.de/schemata/xzufi/2_2_0\"><x:leistung><x:id>&e;</x:id></x:leistung></x:t>",
        "<x:t xmlns:x=\"http://xoev.de/schemata/xzufi/2_2_0\"><x:leistung>"})
    void hostileOrBrokenFilesAreRefusedWithAReason(String file) {
        ImportReport report = take(file, null);
        assertThat(report.taken()).isZero();
        assertThat(report.problems()).isNotEmpty().allSatisfy(one -> assertThat(one.problem()).doesNotContain("root:"));
    }

    @Test
    void aBombIsPutOut() {
        String deep = HEAD + "<x:leistung>" + "<x:a>".repeat(50_000);
        assertThat(take(deep, null).problems().getFirst().problem()).contains("zu groß");
        String wide = HEAD + "<x:leistung><x:id>" + "a".repeat(2_000_000) + "</x:id></x:leistung>" + FOOT;
        assertThat(take(wide, null).problems().getFirst().problem()).contains("zu groß");
    }

    @Test
    void aFileThatIsNotThereIsAnErrorOfTheTerminal() {
        assertThatThrownBy(() -> CITY.bean(ServicesImport.class).importFrom("/gibt/es/nicht.xml")).isInstanceOf(IOException.class);
    }

    private String service(String office, String more) {
        return """
                <x:leistung><x:id>%s</x:id>
                <x:modulText><x:leikaTextmodul><x:code>03</x:code></x:leikaTextmodul><x:inhalt languageCode="de">Probe beantragen</x:inhalt></x:modulText>
                <x:modulText><x:leikaTextmodul><x:code>22</x:code></x:leikaTextmodul><x:inhalt languageCode="de">%s</x:inhalt></x:modulText>
                %s</x:leistung>
                """.formatted(slug, office, more);
    }

    private ImportReport take(String message, Actor actor) {
        return taking.take(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), actor);
    }

    private static List<Service> examples() {
        List<Service> examples = new ArrayList<>();
        CITY.bean(Services.class).each(CITY.clock().today(), service -> {
            if (service.example()) {
                examples.add(service);
            }
        });
        return examples;
    }

    private static byte[] written(List<Service> services) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CatalogueWriter writer = new CatalogueWriter(file, CITY.clock().instant(), key -> CITY.bean(Units.class).find(key)
                .orElseThrow().name().de())) {
            services.forEach(writer::write);
        }
        return file.toByteArray();
    }
}
