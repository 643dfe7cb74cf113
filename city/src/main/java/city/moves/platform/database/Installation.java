package city.moves.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What a process holds of an installation: its data folder and its database. The embedded database starts in the
 * background, since the city has enough to do until it asks for the first connection.
 */
public final class Installation implements AutoCloseable {

    private final DataFolder folder;
    private final CompletableFuture<DatabaseAccess> database;
    private final @Nullable FolderLock lock;
    private final @Nullable CompletableFuture<EmbeddedDatabase> embedded;

    private Installation(DataFolder folder, CompletableFuture<DatabaseAccess> database, @Nullable FolderLock lock,
            @Nullable CompletableFuture<EmbeddedDatabase> embedded) {
        this.folder = folder;
        this.database = database;
        this.lock = lock;
        this.embedded = embedded;
    }

    /** Refuses a folder that a living process holds, before anything else is begun. */
    public static void refuseHeld(DataFolder folder) {
        lock(folder).close();
    }

    /** Takes the folder and starts its database; refuses a folder that a living process holds. */
    public static Installation open(DataFolder folder) {
        return embedded(folder, lock(folder));
    }

    /** Takes the folder for a node that works on an external database. */
    public static Installation open(DataFolder folder, DatabaseAccess external) {
        FolderLock lock = lock(folder);
        Instance.load(folder).servedBy(ProcessHandle.current().pid()).save(folder);
        return new Installation(folder, CompletableFuture.supplyAsync(() -> proven(external)), lock, null);
    }

    /** Joins the process that serves the folder; opens the folder if none does. */
    public static Installation join(DataFolder folder) {
        Optional<FolderLock> free = FolderLock.take(folder);
        if (free.isPresent()) {
            return embedded(folder, free.get());
        }
        Instance serving = Instance.load(folder);
        DatabaseAccess access =
                EmbeddedDatabase.cityAt(serving.databasePort(), serving.password());
        return new Installation(folder, CompletableFuture.supplyAsync(() -> proven(access)), null, null);
    }

    /** A guest beside the nodes of an external database. */
    public static Installation join(DataFolder folder, DatabaseAccess external) {
        return new Installation(folder, CompletableFuture.supplyAsync(() -> proven(external)), null, null);
    }

    private static Installation embedded(DataFolder folder, FolderLock lock) {
        try {
            Instance instance = Instance.load(folder).servedBy(ProcessHandle.current().pid());
            instance.save(folder);
            CompletableFuture<EmbeddedDatabase> embedded =
                    CompletableFuture.supplyAsync(() -> started(folder, instance));
            return new Installation(folder, embedded.thenApply(EmbeddedDatabase::city), lock, embedded);
        } catch (CannotStart failure) {
            lock.close();
            throw failure;
        }
    }

    private static FolderLock lock(DataFolder folder) {
        return FolderLock.take(folder).orElseThrow(() -> new CannotStart("The data folder " + folder.root()
                + " is in use by " + Instance.load(folder) + "; stop it first or choose another folder with --data."));
    }

    private static EmbeddedDatabase started(DataFolder folder, Instance instance) {
        EmbeddedDatabase started = EmbeddedDatabase.start(
                folder, EmbeddedDatabase.Durability.DURABLE, instance.databasePort(), instance.password());
        instance.withDatabasePort(started.port()).save(folder);
        return started;
    }

    private static DatabaseAccess proven(DatabaseAccess access) {
        access.prove();
        return access;
    }

    public DataFolder folder() {
        return folder;
    }

    /** Waits until the database is ready. */
    public DatabaseAccess database() {
        try {
            return database.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof CannotStart reason ? reason : failure;
        }
    }

    /** Where a command keeps its search index: a guest must not write the one that is being served. */
    public Path commandFolder() {
        return isGuest() ? folder.root().resolve("guest-" + ProcessHandle.current().pid()) : folder.root();
    }

    /** To be asked when the first connection is needed. */
    public Supplier<DatabaseAccess> databaseWhenReady() {
        return this::database;
    }

    /** True while another process serves this installation and this one is its guest. */
    public boolean isGuest() {
        return lock == null;
    }

    /** Lets others find the pages of this process. */
    public void announce(String address) {
        database();
        Instance.load(folder).withAddress(address).save(folder);
    }

    /** Stops the database that this process started, then gives the folder back. */
    @Override
    public void close() {
        try {
            if (embedded != null) {
                embedded.handle((started, failure) -> started).thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                }).join();
            }
        } finally {
            if (lock != null) {
                lock.close();
            } else {
                FileSystemUtils.deleteRecursively(commandFolder().toFile());
            }
        }
    }
}
