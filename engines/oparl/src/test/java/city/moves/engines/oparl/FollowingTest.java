package city.moves.engines.oparl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FollowingTest {

    /** A copy that fails now and then. */
    private static final class Shelf implements Following.Copy {

        private final Map<String, ObjectNode> papers = new TreeMap<>();
        private final Random random;
        private Optional<Following.Kept> kept = Optional.empty();
        private boolean fails;

        Shelf(Random random) {
            this.random = random;
        }

        @Override
        public Optional<Following.Kept> kept(URI list) {
            return kept;
        }

        @Override
        public void kept(URI list, Following.Kept until) {
            kept = Optional.of(until);
        }

        @Override
        public void keep(Mended mended) {
            if (fails && random.nextInt(10) == 0) {
                throw new IllegalStateException("no room");
            }
            String id = mended.object().path("id").asString();
            if (mended.object().path("deleted").asBoolean(false)) {
                papers.remove(id);
            } else {
                papers.put(id, mended.object());
            }
        }
    }

    private static Following following(Door door, Shelf shelf) {
        return new Following(new ListReader(door, _ -> { }), shelf, MendingTest.BERLIN);
    }

    private static Map<String, JsonNode> shown(ServerByChance server) {
        Map<String, JsonNode> shown = new TreeMap<>(server.papers());
        shown.values().removeIf(paper -> paper.path("deleted").asBoolean(false));
        return shown;
    }

    @Test
    void whateverHappensAndWhereverItStopsTheCopyBecomesEqual() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            ServerByChance server = new ServerByChance(random);
            Shelf shelf = new Shelf(random);
            for (int round = 0; round < 12; round++) {
                for (int events = random.nextInt(8); events > 0; events--) {
                    server.happen();
                }
                shelf.fails = random.nextBoolean();
                server.fail(random.nextInt(3) == 0 ? 0.6 : 0.1);
                try {
                    following(server, shelf).follow(ObjectType.PAPER, ServerByChance.LIST);
                } catch (IOException _) {
                    // the server was away, and the next time goes on
                }
            }
            shelf.fails = false;
            server.fail(0);
            following(server::quietly, shelf).follow(ObjectType.PAPER, ServerByChance.LIST);
            assertThat(shelf.papers).as("seed " + seed).isEqualTo(shown(server));
        }
    }

    @Test
    void whatDidNotChangeIsNotReadAgainButForTheLastMoment() throws IOException {
        ServerByChance server = new ServerByChance(new Random(2));
        for (int events = 0; events < 60; events++) {
            server.happen();
        }
        Following following = following(server::quietly, new Shelf(new Random(1)));
        assertThat(following.follow(ObjectType.PAPER, ServerByChance.LIST).read()).isGreaterThan(shown(server).size()).isGreaterThan(20);
        assertThat(following.follow(ObjectType.PAPER, ServerByChance.LIST).read()).isLessThan(8);
    }

    @Test
    void aListThatLeadsInACircleIsLeft() {
        Door circle = address -> new Door.Answer(200, ("{\"data\": [], \"pagination\": {}, \"links\": {\"next\": \"" + ServerByChance.LIST
                + "\"}}").getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        assertThatThrownBy(() -> new ListReader(circle, _ -> { }).read(ServerByChance.LIST, Map.of(), _ -> { }))
                .isInstanceOf(IOException.class).hasMessageContaining("lead back");
    }

    @Test
    void aFaultOfTheServerIsAskedAgainAndARefusalIsNot() {
        List<URI> asked = new ArrayList<>();
        Door refuses = address -> {
            asked.add(address);
            return new Door.Answer(asked.size() < 3 ? 503 : 404, new byte[0], Instant.EPOCH);
        };
        assertThatThrownBy(() -> new ListReader(refuses, _ -> { }).read(ServerByChance.LIST,
                Map.of("modified_since", "2026-01-01T10:00:00+01:00"), _ -> { })).hasMessageContaining("404");
        assertThat(asked).hasSize(3).allMatch(address -> address.toString().endsWith("?modified_since=2026-01-01T10%3A00%3A00%2B01%3A00"));
    }
}
