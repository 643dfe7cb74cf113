package city.moves.strategy;

import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.web.Language;
import city.moves.strategy.ImportingMeasures.Importer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** One of the tables from a file at the terminal. */
final class TableImportKind implements ImportKind {

    private final StrategyTable table;
    private final ImportingMeasures importing;

    TableImportKind(StrategyTable table, ImportingMeasures importing) {
        this.table = table;
        this.importing = importing;
    }

    @Override
    public String key() {
        return table.importKind();
    }

    @Override
    public String description() {
        return "CSV in UTF-8 with comma or semicolon, columns: " + String.join(", ", table.columns());
    }

    @Override
    public ImportReport importFrom(String source) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(source))) {
            return importing.take(table, file.readNBytes(TableReader.MOST_BYTES + 1), Importer.TERMINAL, Language.DE);
        } catch (InvalidPathException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
