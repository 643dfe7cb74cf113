package city.moves.services.applications;

import city.moves.platform.files.FileState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought for an answer.
 *
 * @param place of the answer
 * @param file  by which the store of files knows it
 * @param name  as its bringer called it
 * @param type  that its content tells
 * @param size  in bytes
 * @param message with which it came; null if it came with the form
 * @param state whether it may be handed in and given to people
 */
public record Upload(UUID id, String place, UUID file, String name, String type, long size, @Nullable UUID message,
        FileState state) {}
