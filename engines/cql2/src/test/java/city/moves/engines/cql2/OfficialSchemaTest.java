package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON schema of annex C judges what is written and what is read. */
class OfficialSchemaTest {

    @Test
    void everyWrittenDocumentIsValid() throws IOException {
        Schema schema = schema();
        RandomFilters filters = new RandomFilters(5);
        for (int i = 0; i < 300; i++) {
            String json = Cql2Json.write(filters.filter(i % 3));
            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @Test
    void whatTheSchemaRefusesIsRefused() throws IOException {
        Schema schema = schema();
        for (String json : List.of("1", "null", "\"x\"", "{\"op\":\"and\",\"args\":[true]}",
                "{\"op\":\"not\",\"args\":[true,true]}", "{\"op\":\"=\",\"args\":[1]}", "{\"op\":\"=\"}",
                "{\"op\":\"like\",\"args\":[\"a\",1]}", "{\"op\":\"between\",\"args\":[1,2,\"x\"]}",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"a\"},{\"bbox\":[1,2,3]}]}",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"a\"},{\"date\":\"2024-1-1\"}]}",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"a\"},{\"interval\":[\"..\"]}]}",
                "{\"op\":\"a_equals\",\"args\":[{\"property\":\"a\"},1]}", "{\"op\":\"isNull\",\"args\":[]}")) {
            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isNotEmpty();
            assertThat(Cql2Json.read(json)).as(json).isInstanceOf(Outcome.Refused.class);
        }
    }

    private static Schema schema() throws IOException {
        Path path = SharedData.standard("schema/cql2.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(path));
    }
}
