package city.moves.platform.places;

import city.moves.platform.demo.DemoData;
import city.moves.platform.imports.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Invented addresses and districts. A register that somebody took over stays as it is. */
@Component
class PlacesDemo implements DemoData {

    private static final Origin INVENTED = new Origin(true, "CC0-1.0", "Erfundene Beispieldaten");

    private final Registers registers;
    private final ImportingAddresses addresses;
    private final ImportingDistricts districts;

    PlacesDemo(Registers registers, ImportingAddresses addresses, ImportingDistricts districts) {
        this.registers = registers;
        this.addresses = addresses;
        this.districts = districts;
    }

    @Override
    public String capability() {
        return "places";
    }

    @Override
    public int version() {
        return 1;
    }

    /** Before the map, which shows the districts. */
    @Override
    public int order() {
        return 600;
    }

    @Override
    public void load() {
        load(Register.ADDRESSES, "beispiel-adressen.csv", addresses::take);
        load(Register.DISTRICTS, "beispiel-stadtbezirke.geojson", districts::take);
    }

    private void load(Register register, String name, Function<ImportSource, ImportReport> taking) {
        RegisterState state = registers.of(register);
        if (state.isFilled() && !state.example()) {
            return;
        }
        try (InputStream bytes = PlacesDemo.class.getResourceAsStream("/demo/places/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + name);
            }
            Path file = Files.createTempFile("moves-", name);
            try {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                ImportReport report = taking.apply(new ImportSource(file, null, INVENTED));
                if (!report.isComplete()) {
                    throw new IllegalStateException(name + ": " + report.problems());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
