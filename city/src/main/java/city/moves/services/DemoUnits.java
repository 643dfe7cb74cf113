package city.moves.services;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of the demo city at invented addresses. Nothing is said of hours and telephones, since nothing is known. */
@Component
public class DemoUnits {

    private static final String FILE = "demo/services/beispiel-dienststellen.csv";
    private static final String PLACE = "Musterstadt";

    private final JdbcClient database;

    DemoUnits(JdbcClient database) {
        this.database = database;
    }

    /** The keys that authored services may name. */
    public static List<String> keys() {
        return rows().stream().filter(row -> row.getField("parent").isEmpty()).map(row -> row.getField("key")).toList();
    }

    /** A unit that a person changed stays as it is. */
    void load() {
        for (NamedCsvRecord row : rows()) {
            database.sql("""
                    insert into services.unit as old (key, parent, department, name_de, name_en, street, postal_code, place,
                        longitude, latitude, example, demo_key)
                    values (:key, nullif(:parent, ''), nullif(:department, ''), :german, :english, :street, :code, :place,
                        :longitude, :latitude, true, :key)
                    on conflict (key) do update set name_de = excluded.name_de, name_en = excluded.name_en,
                        street = excluded.street, postal_code = excluded.postal_code, place = excluded.place,
                        longitude = excluded.longitude, latitude = excluded.latitude, department = excluded.department
                    where old.demo_key is not null and old.version = 1
                    """).param("key", row.getField("key")).param("parent", row.getField("parent"))
                    .param("department", row.getField("department")).param("german", row.getField("name_de"))
                    .param("english", row.getField("name_en")).param("street", row.getField("strasse"))
                    .param("code", row.getField("plz")).param("place", PLACE)
                    .param("longitude", Double.valueOf(row.getField("lon")))
                    .param("latitude", Double.valueOf(row.getField("lat"))).update();
            for (String area : row.getField("bereiche").isEmpty() ? new String[0] : row.getField("bereiche").split(" ")) {
                database.sql("""
                        insert into services.unit_area (unit, parent, area) values (:key, :parent, :area)
                        on conflict do nothing
                        """).param("key", row.getField("key")).param("parent", row.getField("parent"))
                        .param("area", area).update();
            }
        }
    }

    private static List<NamedCsvRecord> rows() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';')
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
