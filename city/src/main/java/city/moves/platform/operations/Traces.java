package city.moves.platform.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sends the course of requests to a collector by OTLP over HTTP (OpenTelemetry protocol 1.x) if the city names one.
 * Without one nothing of it is built at the start.
 */
public final class Traces implements EnvironmentPostProcessor {

    private static final int USUAL_PERCENT = 10;
    private static final double WHOLE = 100.0;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String endpoint = environment.getProperty(TraceSettings.ENDPOINT.name(), "");
        int percent = environment.getProperty(TraceSettings.PERCENT.name(), Integer.class, USUAL_PERCENT);
        environment.getPropertySources().addFirst(new MapPropertySource("traces", endpoint.isBlank()
                ? Map.of("management.opentelemetry.enabled", false)
                : Map.of("management.opentelemetry.tracing.export.otlp.endpoint", endpoint,
                        "management.tracing.sampling.probability", percent / WHOLE)));
    }
}
