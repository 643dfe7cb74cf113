package city.moves.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.TestPeople;
import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.platform.identity.TestTokens;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each cell of the table of rights, by page and by interface. Whoever sends says that they saw another version: who may is
 * told so, and nothing changes; who may not is told that before.
 */
class CaseRightsTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String CHANGED = "inzwischen geändert";
    private static final Map<String, String> FIELDS = Map.of("version", "0", "an", UUID.randomUUID().toString(), "stelle", "standesamt",
            "tag", "2030-01-01", "grund", "Grund", "text", "Text", "entscheidung", "GRANTED", "zustellung", "LETTER", "betreff", "Betreff");
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, UUID> TAKEN = new LinkedHashMap<>();
    private static final Map<String, UUID> FREE = new LinkedHashMap<>();

    /** One who tries, with a browser, a token and the token of their forms. */
    private record Person(UUID account, HttpVisitor visitor, String bearer, String formToken, String right, String department) {}

    @BeforeAll
    static void castThePlay() throws IOException {
        person("O", "services.work", HandedIn.OFFICE);
        person("C", "services.work", HandedIn.OFFICE);
        person("S", "services.sign", HandedIn.OFFICE);
        person("L", "services.lead", HandedIn.OFFICE);
        person("X", "services.work", "standesamt");
        person("N", "geo.edit", HandedIn.OFFICE);
        UUID handedIn = HandedIn.id(HandedIn.by(CITY.visitor(), HandedIn.service(CITY), "Vorlage"));
        for (String stage : rows().getFirst().subList(1, rows().getFirst().size())) {
            TAKEN.put(stage, copy(handedIn, stage, PEOPLE.get("O").account()));
            FREE.put(stage, copy(handedIn, stage, null));
        }
    }

    private static void person(String letter, String right, String department) {
        String role = "rights-" + letter.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        CITY.database().sql("insert into identity.role (key, name_de, name_en) values (:role, :role, :role)").param("role", role).update();
        CITY.database().sql("insert into identity.role_permission (role, permission) values (:role, :right)").param("role", role)
                .param("right", right).update();
        TestPerson person = TestPeople.citizen().holding(role, department);
        HttpVisitor visitor = person.signIn();
        PEOPLE.put(letter, new Person(person.id(), visitor, TestTokens.of(person.id(), right), HttpVisitor.token(visitor.get("/konto")), right, department));
    }

    /** A case that went the shortest way to a stage: the table asks for the stage alone. */
    private static UUID copy(UUID handedIn, String stage, @Nullable UUID assignee) {
        UUID id = UUID.randomUUID();
        List<String> way = way(stage);
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            CITY.database().sql("""
                    insert into services.application (id, reference, service, edition, form, title, office, level, language, stage,
                        step, begun, changed, received, due, person, assignee, assignee_name)
                    select :id, '2026-' || upper(substr(:text, 1, 4)) || '-' || upper(substr(:text, 5, 4)), service, edition, form,
                        title, office, level, language, :stage, :step, begun, changed, received, due, 'Kopie', :assignee,
                        case when :assigned then 'O' end
                    from services.application where id = :source
                    """).param("id", id).param("text", id.toString().replace("-", "")).param("stage", stage)
                    .param("step", way.size() - 1).param("assignee", assignee, Types.OTHER).param("assigned", assignee != null)
                    .param("source", handedIn).update();
            for (int step = 0; step < way.size(); step++) {
                CITY.database().sql("""
                        insert into services.application_event (application, number, from_stage, to_stage, role, name, reason, at)
                        values (:id, :step, :from, :to, 'SYSTEM', '', '', now())
                        """).param("id", id).param("step", step).param("from", step == 0 ? null : way.get(step - 1), Types.VARCHAR)
                        .param("to", way.get(step)).update();
            }
        });
        return id;
    }

    private static List<String> way(String stage) {
        return switch (stage) {
            case "RECEIVED" -> List.of("DRAFT", stage);
            case "WITHDRAWN", "IN_REVIEW" -> List.of("DRAFT", "RECEIVED", stage);
            case "DECIDED" -> List.of("DRAFT", "RECEIVED", "IN_REVIEW", "DECISION_PREPARED", stage);
            case "NOTIFIED" -> List.of("DRAFT", "RECEIVED", "IN_REVIEW", "DECISION_PREPARED", "DECIDED", stage);
            case "CLOSED" -> List.of("DRAFT", "RECEIVED", "IN_REVIEW", "DECISION_PREPARED", "DECIDED", "NOTIFIED", stage);
            default -> List.of("DRAFT", "RECEIVED", "IN_REVIEW", stage);
        };
    }

    @Test
    void everyCellOfTheTableHoldsByPageAndByInterface() throws IOException {
        SoftAssertions cells = new SoftAssertions();
        List<List<String>> rows = rows();
        assertThat(rows.stream().skip(1).map(List::getFirst)).as("the table knows every action")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseAction.values()).filter(action -> action != CaseAction.READ)
                        .map(CaseAction::slug).toList());
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int column = 1; column < row.size(); column++) {
                String stage = rows.getFirst().get(column);
                String[] allowed = row.get(column).split("/");
                PEOPLE.forEach((letter, person) -> {
                    tryBoth(cells, row.getFirst(), stage, letter, person, TAKEN.get(stage), allowed[0].contains(letter));
                    boolean free = allowed[1].contains(letter) || letter.equals("O") && allowed[1].contains("C");
                    if (row.getFirst().equals(CaseAction.TAKE.slug())) {
                        tryBoth(cells, row.getFirst(), stage, letter, person, FREE.get(stage), free);
                    } else {
                        cells.assertThat(isOpen(row.getFirst(), FREE.get(stage), person)).as("%s at %s by %s, free", row.getFirst(),
                                stage, letter).isEqualTo(free);
                    }
                });
            }
        }
        cells.assertAll();
    }

    /** What nobody's case allows differs in few cells; those are asked of the table that page and interface ask. */
    private static boolean isOpen(String action, UUID id, Person person) {
        Actor actor = new Actor(person.account(), "", Map.of(person.right(), Set.of(person.department())));
        return CaseAction.open(CITY.bean(Cases.class).find(id).orElseThrow(), actor, false).stream()
                .anyMatch(open -> open.slug().equals(action));
    }

    private static void tryBoth(SoftAssertions cells, String action, String stage, String letter, Person person, UUID id, boolean may) {
        String cell = "%s at %s by %s, %s".formatted(action, stage, letter, TAKEN.containsValue(id) ? "taken" : "free");
        Set<Integer> refused = "XN".contains(letter) ? Set.of(403, 404) : Set.of(403, 409);
        Map<String, String> fields = new LinkedHashMap<>(FIELDS);
        fields.put("_csrf", person.formToken());
        HttpResponse<String> page = person.visitor().post("/amt/antraege/" + id + "/tun/" + action, fields);
        check(cells, cell + " by page", page, may, refused);
        HttpResponse<String> program = person.visitor().send(person.visitor().request("/api/v1/cases/" + reference(id) + "/" + action)
                .header("Authorization", "Bearer " + person.bearer()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(FIELDS.entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}")))).build());
        check(cells, cell + " by interface", program, may, refused);
    }

    private static void check(SoftAssertions cells, String cell, HttpResponse<String> answer, boolean may, Set<Integer> refused) {
        if (may) {
            cells.assertThat(answer.statusCode()).as(cell).isEqualTo(409);
            cells.assertThat(answer.body()).as(cell).contains(CHANGED);
        } else {
            cells.assertThat(answer.statusCode()).as(cell).isIn(refused);
            cells.assertThat(answer.body()).as(cell).doesNotContain(CHANGED);
        }
    }

    @Test
    void whoMayNotReadACaseLearnsNothingOfItByGuessing() {
        UUID id = TAKEN.get("IN_REVIEW");
        for (String letter : List.of("X", "N")) {
            Person person = PEOPLE.get(letter);
            for (String path : List.of("", "/dateien/" + UUID.randomUUID(), "/dokumente/" + UUID.randomUUID(), "/bescheid.pdf",
                    "/zugriffe", "/tun/take", "/tun/note")) {
                assertThat(person.visitor().get("/amt/antraege/" + id + path).statusCode()).as(letter + path).isEqualTo(404);
            }
            assertThat(person.visitor().send(person.visitor().request("/api/v1/cases/" + reference(id))
                    .header("Authorization", "Bearer " + person.bearer()).build()).statusCode()).isEqualTo(404);
        }
        assertThat(CITY.visitor().get("/amt/antraege/" + id).statusCode()).as("signed out").isEqualTo(302);
        assertThat(CITY.visitor().get("/api/v1/cases", "Accept", "application/json").statusCode()).isEqualTo(401);
    }

    @Test
    void eachReadingIsWrittenDownWhicheverDoorItCameBy() {
        UUID id = FREE.get("CLOSED");
        Person lead = PEOPLE.get("L");
        lead.visitor().get("/amt/antraege/" + id);
        lead.visitor().send(lead.visitor().request("/api/v1/cases/" + reference(id)).header("Authorization", "Bearer " + lead.bearer()).build());
        lead.visitor().get("/amt/antraege/" + id + "/dateien/" + UUID.randomUUID());
        assertThat(CITY.database().sql("select door from services.case_reading where application = :id and account = :account order by id")
                .param("id", id).param("account", lead.account()).query(String.class).list()).endsWith("PAGE", "API", "FILE");
    }

    private static String reference(UUID id) {
        return CITY.database().sql("select reference from services.application where id = :id").param("id", id).query(String.class).single();
    }

    private static List<List<String>> rows() throws IOException {
        try (InputStream file = Objects.requireNonNull(CaseRightsTest.class.getResourceAsStream("/services/case-rights.txt"))) {
            List<List<String>> rows = new ArrayList<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> rows.add(Arrays.stream(line.split("\\|")).map(String::strip).toList()));
            return rows;
        }
    }
}
