package city.moves.services;

import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** {@code ./moves import services FILE}. */
@Component
class ServicesImport implements ImportKind {

    private final TakingServices taking;

    ServicesImport(TakingServices taking) {
        this.taking = taking;
    }

    @Override
    public String key() {
        return "services";
    }

    @Override
    public String description() {
        return "XZuFi 2.2.0 (XML) with leistung elements; each becomes a draft";
    }

    @Override
    public ImportReport importFrom(String source) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(source))) {
            return taking.take(file, null);
        } catch (InvalidPathException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
