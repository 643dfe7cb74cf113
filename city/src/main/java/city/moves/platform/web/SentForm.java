package city.moves.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent, to be shown once more. Neither passwords nor files are part of it, nor what belongs to one
 * showing alone: its token and its key.
 *
 * @param path  without the prefix of the language
 * @param files true if there were files
 */
public record SentForm(String path, Map<String, List<String>> fields, boolean files) {

    /** The field that says as which kept form this one is sent. */
    public static final String KEPT = "kept";

    /** What is longer is not kept. */
    public static final int MOST_SIGNS = 400_000;

    private static final Set<String> OF_ONE_SHOWING =
            Set.of("_csrf", FormKeys.FIELD, KEPT, "password", "present", "wanted", "again", "answer");
    private static final int LONGEST_PATH = 2000;

    public SentForm {
        Map<String, List<String>> kept = new TreeMap<>(fields);
        kept.keySet().removeAll(OF_ONE_SHOWING);
        fields = kept;
    }

    public static SentForm of(HttpServletRequest request) {
        Map<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return new SentForm(request.getRequestURI(), fields, bringsFiles(request));
    }

    /** A question for a file that nobody answered comes as a part too, without the name of a file. */
    private static boolean bringsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream().map(Part::getSubmittedFileName)
                    .anyMatch(name -> name != null && !name.isEmpty());
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return true;
        }
    }

    /** True if there is nothing in it but files and what the address says anyway. */
    public boolean isFilesAlone(@Nullable String query) {
        return files && fields.keySet().stream().allMatch(name -> ("&" + query).contains("&" + name + "="));
    }

    /** True if it is small enough to wait for its sender. */
    public boolean mayBeKept() {
        return path.length() <= LONGEST_PATH && fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length() + field.getValue().stream().mapToLong(String::length).sum())
                .sum() <= MOST_SIGNS;
    }
}
