package city.moves.strategy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table of the demo city, separated by semicolons, with a head line. */
final class DemoFile {

    private DemoFile() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream file = new ClassPathResource("demo/strategy/" + name + ".csv").getInputStream();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';')
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
