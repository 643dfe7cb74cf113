package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.geo.TestLayers;
import city.moves.testing.RunningCity;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CollectionsTest {

    private static final String FOUNTAINS = "/ogc/collections/beispiel-trinkbrunnen";

    private final RunningCity city = RunningCity.get();
    private final Client client = new Client();

    @Test
    @Requirement({"/req/core/fc-md-op", "/req/core/fc-md-success", "/req/core/fc-md-items"})
    void everyPublishedLayerIsACollectionAndNoOtherIs() {
        String draft = TestLayers.newKey();
        TestLayers.draft(city, draft);
        JsonNode all = client.read("/ogc/collections");
        List<String> ids = StreamSupport.stream(all.get("collections").spliterator(), false)
                .map(one -> one.get("id").asString()).toList();
        assertThat(ids).contains("beispiel-trinkbrunnen", "beispiel-baustellen", "beispiel-radabstellanlagen")
                .isSorted().doesNotContain(draft);
        client.refused("/ogc/collections/" + draft, 404);
        client.refused("/ogc/collections/" + draft + "/items", 404);
    }

    @Test
    @Requirement("/req/core/fc-md-links")
    void theListLeadsToItselfInEveryForm() {
        JsonNode all = client.read("/ogc/collections");
        assertThat(Client.link(all, "self", "application/json")).contains(city.baseUrl() + "/ogc/collections");
        assertThat(Client.link(all, "alternate", "text/html")).contains(city.baseUrl() + "/ogc/collections?f=html");
    }

    @Test
    @Requirement("/req/core/fc-md-items-links")
    void anEntryLeadsToItsFeaturesInEveryForm() {
        for (JsonNode one : client.read("/ogc/collections").get("collections")) {
            assertThat(Client.links(one, "items")).extracting(link -> link.get("type").asString())
                    .containsExactly("application/geo+json", "text/html", "text/csv");
            assertThat(one.get("links")).allMatch(link -> link.hasNonNull("rel") && link.hasNonNull("type"));
        }
        JsonNode fountains = client.read(FOUNTAINS);
        for (JsonNode items : Client.links(fountains, "items")) {
            assertThat(Client.type(client.get(items.get("href").asString())))
                    .startsWith(items.get("type").asString());
        }
        assertThat(Client.links(fountains, "enclosure")).hasSize(5).allSatisfy(file -> assertThat(
                Client.type(client.get(file.get("href").asString()))).startsWith(file.get("type").asString()));
        assertThat(Client.links(fountains, "license")).hasSize(1);
    }

    @Test
    @Requirement("/req/core/fc-md-extent")
    void theExtentHoldsEveryFeatureInSpaceAndTime() {
        JsonNode extent = client.read(FOUNTAINS).get("extent");
        JsonNode box = extent.at("/spatial/bbox/0");
        assertThat(extent.at("/spatial/crs").asString()).isEqualTo(Client.CRS84);
        for (JsonNode feature : client.read(FOUNTAINS + "/items").get("features")) {
            JsonNode place = feature.at("/geometry/coordinates");
            if (place.isArray()) {
                assertThat(place.get(0).asDouble()).isBetween(box.get(0).asDouble(), box.get(2).asDouble());
                assertThat(place.get(1).asDouble()).isBetween(box.get(1).asDouble(), box.get(3).asDouble());
            }
        }
        assertThat(extent.at("/temporal/interval/0/0").asString()).isEqualTo("2016-11-05T00:00:00Z");
        assertThat(extent.at("/temporal/interval/0/1").asString()).isEqualTo("2024-03-21T23:59:59.999999Z");
        assertThat(client.read("/ogc/collections/beispiel-radabstellanlagen").at("/extent/temporal").isMissingNode())
                .as("it knows no time").isTrue();
    }

    @Test
    @Requirement({"/req/core/sfc-md-op", "/req/core/sfc-md-success"})
    void aCollectionAloneSaysTheVerySameAsItsEntry() {
        for (JsonNode entry : client.read("/ogc/collections").get("collections")) {
            JsonNode alone = client.read("/ogc/collections/" + entry.get("id").asString());
            for (String member : List.of("id", "title", "description", "attribution", "itemType", "crs", "storageCrs")) {
                assertThat(alone.get(member)).as(member).isEqualTo(entry.get(member));
            }
            assertThat(String.valueOf(alone.get("extent"))).isEqualTo(String.valueOf(entry.get("extent")));
            assertThat(alone.get("links")).as("the ways from it")
                    .containsAll(Client.links(entry, "items")).containsAll(Client.links(entry, "enclosure"));
            assertThat(entry.get("itemType").asString()).isEqualTo("feature");
        }
    }

    @Test
    void everythingUnderTheEnglishAddressIsEnglishAndLeadsToEnglish() {
        JsonNode english = client.read("/en/ogc/collections/beispiel-trinkbrunnen");
        assertThat(english.get("title").asString()).isEqualTo("Example drinking fountains");
        assertThat(Client.links(english, "items")).allMatch(link ->
                link.get("href").asString().startsWith(city.baseUrl() + "/en/ogc/collections/"));
    }
}
