package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ManagementTest {

    private static final String JSON = "application/json";

    private final RunningCity city = RunningCity.get();

    @Test
    void everyoneLearnsOnlyWhetherTheCityIsUp() {
        String health = city.visitor().get("/actuator/health", "Accept", JSON, "X-Forwarded-For", "203.0.113.7").body();
        assertThat(health).contains("\"status\":\"UP\"").doesNotContain("components", "details", "PostgreSQL");
    }

    @Test
    void figuresOfTheMachineAnswerOnThisMachineOnly() {
        assertThat(city.visitor().get("/actuator/prometheus", "Accept", "text/plain").body()).contains("jvm_memory");
        HttpResponse<String> outside = city.visitor().get("/actuator/prometheus", "Accept", JSON, "X-Forwarded-For", "203.0.113.7");
        assertThat(outside.statusCode()).isIn(401, 403);
        assertThat(outside.body()).contains("/probleme/").doesNotContain("jvm_memory");
    }

    @Test
    void nothingElseOfTheMachineIsOpen() {
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans"}) {
            assertThat(city.visitor().get(path, "Accept", JSON).statusCode()).as(path).isEqualTo(404);
        }
    }
}
