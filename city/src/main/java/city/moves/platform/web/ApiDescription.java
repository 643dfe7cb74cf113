package city.moves.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interfaces under {@code /api/v1} by OpenAPI 3.1, served at {@code /api/openapi.json}. */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Page.class, Form.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("MoveS").version("1")
                        .description("Open data and live figures of the city. Texts are German; the same addresses"
                                + " under /en give them in English. Within version 1 things are only added. A parameter that an"
                                + " operation does not have, and a value that a parameter does not take, such as a limit"
                                + " above its maximum, are refused with status 400 and a problem document that names"
                                + " the parameter and what is allowed. Each statement says its provenance: FACT if a"
                                + " source states it, STATED if an office of the city states it, DERIVED if it was"
                                + " computed, DEMO if it was invented for the demo city.")
                        .license(new License().name("Datenlizenz Deutschland – Namensnennung – Version 2.0")
                                .url("https://www.govdata.de/dl-de/by-2-0")))
                .servers(List.of(new Server().url("/")));
    }

    /** Every operation may answer with a problem document (RFC 9457). */
    @Bean
    OpenApiCustomizer problems() {
        return description -> {
            description.getComponents().addSchemas(PROBLEM, problem());
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", new ApiResponse()
                            .description("A problem document; its type leads to a page that explains it")
                            .content(new Content().addMediaType("application/problem+json", new MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
        };
    }

    private static Schema<?> problem() {
        Schema<?> field = object().addProperty("field", text()).addProperty("detail", text());
        return object()
                .addProperty("type", text().format("uri-reference"))
                .addProperty("title", text())
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", text())
                .addProperty("instance", text().format("uri-reference"))
                .addProperty("number", text().description("stands in the log of the installation; only with faults"))
                .addProperty("errors", array(field));
    }

    private static Schema<?> object() {
        return new Schema<>().types(Set.of("object"));
    }

    private static Schema<?> array(Schema<?> items) {
        Schema<?> array = new Schema<>().types(Set.of("array"));
        array.setItems(items);
        return array;
    }

    private static Schema<?> text() {
        return new Schema<>().types(Set.of("string"));
    }
}
