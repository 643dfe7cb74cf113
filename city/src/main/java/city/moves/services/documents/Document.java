package city.moves.services.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished document of an application, as PDF/A-2a and PDF/UA-1.
 *
 * @param name under which people save it
 * @param file by which the store of files knows it
 * @param hash SHA-256 of its bytes, in hexadecimal digits
 * @param size in bytes
 */
public record Document(UUID id, UUID application, DocumentKind kind, String name, UUID file, String hash, long size,
        Instant made) {}
