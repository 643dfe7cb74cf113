package city.moves.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What a data folder tells about the process that serves it, readable by its owner only.
 *
 * @param process      number of the process; 0 if none has served yet
 * @param address      of the pages; empty until they are served
 * @param databasePort of the embedded PostgreSQL; 0 until it runs
 * @param password     of both roles in it, generated once
 */
record Instance(long process, String address, int databasePort, String password) {

    private static final int PASSWORD_BYTES = 24;

    static Instance load(DataFolder folder) {
        if (!Files.exists(folder.instance())) {
            return new Instance(0, "", 0, "");
        }
        try (Reader reader = Files.newBufferedReader(folder.instance())) {
            Properties properties = new Properties();
            properties.load(reader);
            return new Instance(
                    Long.parseLong(properties.getProperty("process", "0")),
                    properties.getProperty("address", ""),
                    Integer.parseInt(properties.getProperty("database.port", "0")),
                    properties.getProperty("database.password", ""));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new CannotStart("The file " + folder.instance() + " cannot be read: " + unreadable.getMessage()
                    + ".", unreadable);
        }
    }

    /** Written aside and renamed, so that a crash leaves the file before or the file after. */
    void save(DataFolder folder) {
        Properties properties = new Properties();
        properties.setProperty("process", String.valueOf(process));
        properties.setProperty("address", address);
        properties.setProperty("database.port", String.valueOf(databasePort));
        properties.setProperty("database.password", password);
        Path aside = folder.root().resolve("instance.writing");
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
                properties.store(writer, "Written by MoveS; the password leads to the whole database");
            }
            Files.move(aside, folder.instance(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new CannotStart("The file " + folder.instance() + " cannot be written: " + failure.getMessage()
                    + ".", failure);
        }
    }

    Instance servedBy(long servingProcess) {
        return new Instance(servingProcess, "", databasePort, password.isEmpty() ? generated() : password);
    }

    Instance withDatabasePort(int port) {
        return new Instance(process, address, port, password);
    }

    Instance withAddress(String pages) {
        return new Instance(process, pages, databasePort, password);
    }

    private static String generated() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "process " + process + (address.isEmpty() ? "" : " at " + address);
    }
}
