package city.moves.services.applications;

import java.util.UUID;

/**
 * A file that somebody brought for an answer.
 *
 * @param place of the answer
 * @param file  by which the store of files knows it
 * @param name  as its bringer called it
 * @param type  that its content tells
 * @param size  in bytes
 */
record Upload(UUID id, String place, UUID file, String name, String type, long size) {}
