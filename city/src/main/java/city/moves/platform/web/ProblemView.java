package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document. */
record ProblemView(ProblemDocument problem) implements View {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String getContentType() {
        return "application/problem+json";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        response.getOutputStream().write(MAPPER.writeValueAsBytes(problem));
    }
}
