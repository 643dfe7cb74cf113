package city.moves.platform.privacy;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Answers with everything that is held about a person, for programs or for people. */
@Component
class DataDownload {

    private final Holdings holdings;

    DataDownload(Holdings holdings) {
        this.holdings = holdings;
    }

    void json(Page page, DataSubject who, HttpServletResponse response) {
        begin(response, "application/json", "json");
        try {
            new DataFile(page, holdings, who).write(response.getOutputStream());
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    void sheet(Page page, DataSubject who, HttpServletResponse response) {
        begin(response, "text/html;charset=UTF-8", "html");
        try {
            Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            new DataSheet(page, holdings, who).write(out);
            out.flush();
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"meine-daten." + ending + "\"");
    }
}
