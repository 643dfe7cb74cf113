package city.moves.platform.files;

/**
 * A content that lies in the folder, safe on the disk, and that nobody holds yet.
 *
 * @param hash SHA-256 in hexadecimal digits
 * @param type the media type that its first bytes tell
 */
public record StoredContent(String hash, long size, String type) {}
