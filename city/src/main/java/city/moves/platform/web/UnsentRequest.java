package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The request by which a form once came, without what belonged to one showing alone. */
final class UnsentRequest extends HttpServletRequestWrapper {

    private final SentForm form;

    UnsentRequest(HttpServletRequest request, SentForm form) {
        super(request);
        this.form = form;
    }

    @Override
    public String getMethod() {
        return HttpMethod.POST.name();
    }

    @Override
    public String getRequestURI() {
        return form.path();
    }

    @Override
    public String getServletPath() {
        return form.path();
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> values = form.fields().get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new HashMap<>();
        form.fields().forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.fields().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        List<String> values = form.fields().get(name);
        return values == null ? null : values.toArray(String[]::new);
    }
}
