package city.moves.engines.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ListJudgeTest {

    private static final String SINCE = ServerByChance.LIST + "?modified_since=2026-01-01T10%3A00%3A00%2B01%3A00";

    private static List<Rule> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    /** The pages of a server on which nothing happens meanwhile. */
    private static List<JsonNode> pages(String address) throws IOException {
        ServerByChance server = new ServerByChance(new Random(4));
        for (int events = 0; events < 60; events++) {
            server.happen();
        }
        List<JsonNode> pages = new ArrayList<>();
        for (String next = address; next != null; ) {
            JsonNode page = Published.JSON.readTree(server.quietly(URI.create(next)).body());
            pages.add(page);
            next = page.path("links").path("next").asString(null);
        }
        return pages;
    }

    private static List<Finding> judged(String address, List<JsonNode> pages) {
        ListJudge judge = new ListJudge(ObjectType.PAPER, address);
        return pages.stream().flatMap(page -> judge.judge(address, page).stream()).toList();
    }

    @Test
    void aListThatKeepsTheRulesHasNoFinding() throws IOException {
        assertThat(pages(ServerByChance.LIST.toString())).hasSizeGreaterThan(3);
        assertThat(judged(ServerByChance.LIST.toString(), pages(ServerByChance.LIST.toString()))).isEmpty();
        assertThat(judged(SINCE, pages(SINCE))).isEmpty();
    }

    @Test
    void whatWasDeletedIsListedOnlyWhereChangesAreAskedFor() throws IOException {
        assertThat(rules(judged(SINCE.replace("modified_since", "created_since"), pages(SINCE)))).contains(Rule.DELETED_LISTED);
    }

    @ParameterizedTest
    @CsvSource({"modified_since,2026-01-01T10:00:20+01:00", "modified_until,2026-01-01T10:00:10+01:00",
            "created_since,2026-01-01T10:00:15+01:00", "created_until,2026-01-01T10:00:02+01:00"})
    void whatLiesOutsideOfWhatWasAskedForIsFound(String filter, String moment) throws IOException {
        String address = ServerByChance.LIST + "?" + filter + "=" + moment.replace("+", "%2B");
        assertThat(rules(judged(address, pages(SINCE)))).contains(Rule.OUTSIDE_THE_FILTER, Rule.FORGOTTEN_FILTER);
    }

    @Test
    void pagesOfAnotherLengthAndObjectsThatComeTwiceAreFound() throws IOException {
        List<JsonNode> pages = pages(SINCE);
        ArrayNode data = (ArrayNode) pages.get(1).path("data");
        data.set(0, pages.getFirst().path("data").get(0));
        data.remove(2);
        assertThat(rules(judged(SINCE, pages))).containsExactlyInAnyOrder(Rule.LISTED_TWICE, Rule.UNEVEN_PAGES);
    }

    @Test
    void aPageWithoutItsPartsIsNoPage() throws IOException {
        for (String part : List.of("data", "pagination", "links")) {
            ObjectNode page = (ObjectNode) pages(SINCE).getFirst();
            page.remove(part);
            assertThat(rules(judged(SINCE, List.of(page)))).containsExactly(Rule.INCOMPLETE_PAGE);
        }
    }
}
