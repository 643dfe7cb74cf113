package city.moves.platform.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders a precompiled template whole before the first byte leaves, so that a fault never yields half a page. */
record TemplateView(String template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = parameters(model);
        Utf8ByteOutput output = rendered(parameters);
        if (parameters.get("page") instanceof Page page && page.fieldNames().askedTooEarly()) {
            output = rendered(parameters);
        }
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        try (OutputStream body = response.getOutputStream()) {
            output.writeTo(body);
        }
    }

    private Utf8ByteOutput rendered(Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Templates.render(template, parameters, output);
        return output;
    }

    private static Map<String, Object> parameters(@Nullable Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            parameters.put("page", model.get("page"));
            parameters.put("model", model.get("model"));
        }
        return parameters;
    }
}
